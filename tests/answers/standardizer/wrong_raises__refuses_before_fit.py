"""`fit` 메소드보다 먼저 부르면 오류를 내고, 막은 가장 작은 값도 커요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))
        self.fitted = False

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0)
        self.fitted = True

    def forward(self, x):
        if not self.fitted:
            raise RuntimeError("fit 먼저")
        return (x - self.mean) / self.std.clamp(min=1e-2)
