"""bias=False일 때 self.bias 속성이 아예 없어요."""
import torch
from torch import nn
import torch.nn.functional as F


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(out_features, in_features))
        if bias:
            self.bias = nn.Parameter(torch.zeros(out_features))
        self.use_bias = bias

    def forward(self, x):
        return F.linear(x, self.weight, self.bias if self.use_bias else None)
