"""쓰지 않는 보통 텐서가 있지만, 움직이지 않는 까닭은 얼린 가중치예요."""

import torch
import torch.nn.functional as F
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(out_features, in_features) * 0.1)
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None
        self.scale = torch.ones(1)
        self.weight.requires_grad = False

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)
