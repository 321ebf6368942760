"""0을 막는 가장 작은 값이 1e-3이에요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0)

    def forward(self, x):
        return (x - self.mean) / self.std.clamp(min=1e-3)
