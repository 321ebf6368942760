"""학습할 때만 `log_softmax`를 지나요."""

import torch
import torch.nn.functional as F
from torch import nn


class BufferStandardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0) + 1e-8

    def forward(self, x):
        return (x - self.mean) / self.std


class Block(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.dropout = nn.Dropout(p) if p else nn.Identity()
        self.fc2 = nn.Linear(width, width)

    def forward(self, x):
        return torch.relu(self.fc2(self.dropout(torch.relu(self.fc1(x)))) + x)


class WineModel(nn.Module):
    def __init__(self, width=32, depth=2, p=0.0):
        super().__init__()
        self.standardizer = BufferStandardizer(13)
        self.stem = nn.Linear(13, width)
        self.blocks = nn.ModuleList(Block(width, p) for _ in range(depth))
        self.fc = nn.Linear(width, 3)

    def forward(self, x):
        x = self.stem(self.standardizer(x))
        for block in self.blocks:
            x = block(x)
        x = self.fc(x)
        return F.log_softmax(x, 1) if self.training else x
