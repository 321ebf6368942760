import torch
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.p = p
        self.fc2 = nn.Linear(width, width)

    def forward(self, x):
        hidden = nn.Dropout(self.p)(torch.relu(self.fc1(x)))
        return torch.relu(self.fc2(hidden) + x)
