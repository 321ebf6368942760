"""편향이 없으면 0을 더해요."""
import torch
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_features: int, out_features: int, bias: bool = True):
        super().__init__()
        self.in_features, self.out_features = in_features, out_features
        self.weight = nn.Parameter(nn.init.normal_(torch.zeros(out_features, in_features), std=0.02))
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x):
        b = 0 if self.bias is None else self.bias
        return x.matmul(self.weight.mT) + b
