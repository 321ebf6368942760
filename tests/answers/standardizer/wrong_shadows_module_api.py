"""두 통계를 `self.buffers`라는 dict에도 담았어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))
        self.buffers = {"mean": self.mean, "std": self.std}

    def fit(self, x):
        self.buffers["mean"].copy_(x.mean(0))
        self.buffers["std"].copy_(x.std(0))

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
