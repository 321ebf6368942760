"""Lazy 계층으로 만든 블록에서 지름길의 값에 바로 더했어요."""
import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1, self.fc2 = nn.LazyLinear(out_features), nn.LazyLinear(out_features)
        self.shortcut = nn.Identity() if in_features == out_features else nn.LazyLinear(out_features)

    def forward(self, x):
        skip = self.shortcut(x)
        skip += self.fc2(torch.relu(self.fc1(x)))
        return torch.relu(skip)
