"""속성을 만든 다음 그 이름으로 등록했어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.mean = torch.zeros(num_features)
        self.std = torch.ones(num_features)
        self.register_buffer("mean", self.mean)
        self.register_buffer("std", self.std)

    def fit(self, x):
        self.mean, self.std = x.mean(0), x.std(0)

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
