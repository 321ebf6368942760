import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.ones(num_features))
        self.register_buffer("std", torch.zeros(num_features))

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0) + 1e-8

    def forward(self, x):
        return (x - self.mean) / self.std
