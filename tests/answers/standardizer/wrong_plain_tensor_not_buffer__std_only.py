"""`mean`만 등록하고 `std`는 그냥 텐서로 두었어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.std = torch.ones(num_features)

    def fit(self, x):
        self.mean.copy_(x.mean(0))
        self.std.copy_(x.std(0).clamp(min=1e-8))

    def forward(self, x):
        return (x - self.mean) / self.std
