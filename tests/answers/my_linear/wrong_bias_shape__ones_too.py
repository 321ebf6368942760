"""가중치도 모두 1이고, 편향도 하나뿐이에요."""

import torch
import torch.nn.functional as F
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(out_features, in_features))
        self.bias = nn.Parameter(torch.zeros(1)) if bias else None

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)
