import torch
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width, dtype=torch.float64)
        self.dropout = nn.Dropout(p)
        self.fc2 = nn.Linear(width, width, dtype=torch.float64)

    def forward(self, x):
        return torch.relu(self.fc2(self.dropout(torch.relu(self.fc1(x)))) + x)
