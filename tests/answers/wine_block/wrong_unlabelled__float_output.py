import torch
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.dropout = nn.Dropout(p) if p else nn.Identity()
        self.fc2 = nn.Linear(width, width)

    def forward(self, x):
        hidden = self.dropout(torch.relu(self.fc1(x)))
        return torch.relu(self.fc2(hidden) + x).float()
