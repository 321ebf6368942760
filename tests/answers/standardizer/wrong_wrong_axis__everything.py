"""축을 정하지 않아 전체의 평균 하나를 구했어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = x.mean()
        self.std = x.std()

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
