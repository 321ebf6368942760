"""두 번째 `fit`에서 앞의 값과 평균을 냈어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))
        self.register_buffer("fits", torch.tensor(0.0))

    def fit(self, x):
        old = self.fits / (self.fits + 1)
        self.mean = old * self.mean + (1 - old) * x.mean(0)
        self.std = old * self.std + (1 - old) * x.std(0)
        self.fits += 1

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
