"""처음 값을 정수로 적어 정수 버퍼가 되었어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.tensor([0] * num_features))
        self.register_buffer("std", torch.tensor([1] * num_features))

    def fit(self, x):
        self.mean, self.std = x.mean(0), x.std(0)

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
