"""requires_grad=True만 주면 매개변수라고 생각했어요."""
import torch
from torch import nn
import torch.nn.functional as F


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = torch.randn(out_features, in_features, requires_grad=True)
        self.bias = torch.zeros(out_features, requires_grad=True) if bias else None

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)
