"""전처리라서 `forward`도 `no_grad`로 감쌌어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    @torch.no_grad()
    def fit(self, x):
        self.mean, self.std = x.mean(0), x.std(0)

    @torch.no_grad()
    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
