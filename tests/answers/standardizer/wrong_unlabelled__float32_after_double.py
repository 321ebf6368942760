"""`fit` 메소드가 언제나 float32를 담아요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = torch.tensor(x.mean(0).tolist())
        self.std = torch.tensor(x.std(0).tolist())

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
