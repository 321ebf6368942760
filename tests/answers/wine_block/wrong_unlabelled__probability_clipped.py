"""너무 많이 꺼지지 않게 `p`를 0.5에서 잘랐어요."""

import torch
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.dropout = nn.Dropout(min(p, 0.5)) if p else nn.Identity()
        self.fc2 = nn.Linear(width, width)

    def forward(self, x):
        return torch.relu(self.fc2(self.dropout(torch.relu(self.fc1(x)))) + x)
