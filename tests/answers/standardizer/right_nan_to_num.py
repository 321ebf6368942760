"""나눈 다음 nan과 inf를 유한한 값으로 바꾸는 방법."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("std", torch.ones(num_features))
        self.register_buffer("mean", torch.zeros(num_features))

    def fit(self, x):
        with torch.no_grad():
            torch.mean(x, 0, out=self.mean)
            torch.std(x, 0, out=self.std)

    def forward(self, x):
        return torch.nan_to_num((x - self.mean) / self.std)
