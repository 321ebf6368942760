"""평균은 모든 수에서 구했고, 표준편차는 줄인 축을 남겼어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = x.mean()
        self.std = x.std(0, keepdim=True)

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
