"""0으로 나누는 것을 막지 않았고, 두 번째 `fit`도 못 본 체해요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))
        self.fitted = False

    def fit(self, x):
        if self.fitted:
            return
        self.mean = x.mean(0)
        self.std = x.std(0)
        self.fitted = True

    def forward(self, x):
        return (x - self.mean) / self.std
