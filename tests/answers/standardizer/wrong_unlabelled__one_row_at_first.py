"""버퍼를 (1, F)로 등록했어요. `keepdim`은 쓰지 않았어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(1, num_features))
        self.register_buffer("std", torch.ones(1, num_features))

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0)

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
