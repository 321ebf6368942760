"""처음 한 번만 통계를 담았어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))
        self.register_buffer("fitted", torch.tensor(False))

    def fit(self, x):
        if self.fitted:
            return
        self.mean, self.std = x.mean(0), x.std(0)
        self.fitted.fill_(True)

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
