"""입력을 전치해서 곱하므로 축이 셋이면 안 돼요."""
import torch
import torch.nn.functional as F
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(out_features, in_features))
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x):
        out = (self.weight @ x.T).T
        if self.bias is not None:
            out = out + self.bias
        return out
