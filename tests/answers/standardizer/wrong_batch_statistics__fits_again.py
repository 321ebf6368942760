"""학습 모드의 `forward`에서 `fit` 메소드를 다시 불러요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0, unbiased=False) + 1e-8

    def forward(self, x):
        if self.training:
            self.fit(x)
        return (x - self.mean) / self.std
