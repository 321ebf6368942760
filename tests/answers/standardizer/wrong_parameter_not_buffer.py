"""저장되게 하려고 학습하지 않는 매개변수로 만들었어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.mean = nn.Parameter(torch.zeros(num_features), requires_grad=False)
        self.std = nn.Parameter(torch.ones(num_features), requires_grad=False)

    def fit(self, x):
        self.mean.copy_(x.mean(0))
        self.std.copy_(x.std(0))

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
