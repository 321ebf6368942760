"""einsum을 축 두 개만 받게 적었어요."""
import torch
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(out_features, in_features))
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x):
        out = torch.einsum("ni,oi->no", x, self.weight)
        return out if self.bias is None else out + self.bias
