"""계층을 다른 차례로 담았어요. 부르는 차례는 forward에 있어요."""
import torch
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
        self.fc = nn.Linear(width, 3)
        self.blocks = nn.ModuleList([Block(width, p) for _ in range(depth)])
        self.stem = nn.Linear(13, width)
        self.standardizer = BufferStandardizer(13)

    def forward(self, wines):
        hidden = self.stem(self.standardizer(wines))
        for block in self.blocks:
            hidden = block(hidden)
        return self.fc(hidden)
