"""맞춘 적이 있는지도 버퍼로 두는 방법."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))
        self.register_buffer("fitted", torch.tensor(False))

    def fit(self, x):
        self.mean[:] = x.detach().mean(0)
        self.std[:] = x.detach().std(0)
        self.std[self.std < 1e-7] = 1.0
        self.fitted.fill_(True)

    def forward(self, x):
        if not self.fitted:
            return x - self.mean
        return (x - self.mean) / self.std
