"""퍼진 정도가 작을 뿐인 열도 값이 모두 같은 열처럼 다뤄요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0)

    def forward(self, x):
        return (x - self.mean) / torch.where(self.std < 1e-4, torch.ones_like(self.std), self.std)
