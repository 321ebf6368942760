"""값이 모두 같은 열이 하나 있으면 표준편차를 하나도 담지 않아요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = x.mean(0)
        std = x.std(0)
        self.std = std if (std > 0).all() else self.std

    def forward(self, x):
        return (x - self.mean) / self.std
