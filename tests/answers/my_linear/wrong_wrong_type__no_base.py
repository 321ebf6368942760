"""nn.Module을 물려받지 않았어요."""
import torch
from torch import nn
import torch.nn.functional as F


class MyLinear:
    def __init__(self, in_features, out_features, bias=True):
        self.weight = nn.Parameter(torch.randn(out_features, in_features))
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def __call__(self, x):
        return F.linear(x, self.weight, self.bias)
