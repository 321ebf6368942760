"""`fc1`이 받는 값까지 드롭아웃을 한 번 더 지나요."""

import torch
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.dropout = nn.Dropout(p) if p else nn.Identity()
        self.fc2 = nn.Linear(width, width)

    def forward(self, x):
        return torch.relu(self.fc2(self.dropout(torch.relu(self.fc1(self.dropout(x))))) + x)
