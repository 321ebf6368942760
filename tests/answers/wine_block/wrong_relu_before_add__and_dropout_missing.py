"""드롭아웃을 부르지 않고, `relu` 연산도 먼저 합니다."""

import torch
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.dropout = nn.Dropout(p) if p else nn.Identity()
        self.fc2 = nn.Linear(width, width)

    def forward(self, x):
        hidden = torch.relu(self.fc1(x))
        return torch.relu(self.fc2(hidden)) + x
