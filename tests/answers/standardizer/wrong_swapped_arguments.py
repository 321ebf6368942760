"""`register_buffer`에 텐서를 먼저 넣었어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer(torch.zeros(num_features), "mean")
        self.register_buffer(torch.ones(num_features), "std")

    def fit(self, x):
        self.mean, self.std = x.mean(0), x.std(0)

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
