import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.mean = nn.Buffer(torch.zeros(num_features))
        self.std = nn.Buffer(torch.ones(num_features))

    @torch.no_grad()
    def fit(self, x):
        self.mean.copy_(x.mean(0))
        self.std.copy_(x.std(0).clamp(min=1e-7))

    def forward(self, x):
        return x.sub(self.mean).div(self.std)
