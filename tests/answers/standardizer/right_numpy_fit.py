"""통계는 NumPy로 구하고 텐서로 바꾸어 넣는 방법."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        values = x.detach().cpu().numpy()
        self.mean.copy_(torch.from_numpy(values.mean(axis=0)))
        self.std.copy_(torch.from_numpy(values.std(axis=0, ddof=1)))

    def forward(self, x):
        centred = x - self.mean
        return centred / torch.maximum(self.std, torch.full_like(self.std, 1e-9))
