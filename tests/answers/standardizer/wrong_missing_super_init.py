"""`super().__init__()`을 쓰지 않았어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean, self.std = x.mean(0), x.std(0)

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
