import torch
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.dropout = nn.Dropout(p) if p else nn.Identity()

    def forward(self, x):
        hidden = self.dropout(torch.relu(self.fc1(x)))
        return torch.relu(nn.Linear(x.shape[-1], x.shape[-1])(hidden) + x)
