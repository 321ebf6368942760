"""정확하게 하려고 통계를 float64로 바꾸어 담았어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean, self.std = x.double().mean(0), x.double().std(0)

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
