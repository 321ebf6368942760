"""부를 때마다 작게 줄인 새 매개변수로 바꿔 넣어요."""
import torch
from torch import nn
import torch.nn.functional as F


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(out_features, in_features))
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x):
        self.weight = nn.Parameter(self.weight * 0.9)
        return F.linear(x, self.weight, self.bias)
