"""1차원 입력에 축을 붙이려고 unsqueeze_를 썼어요."""
import torch
from torch import nn
import torch.nn.functional as F


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(out_features, in_features))
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x):
        if x.dim() == 1:
            x.unsqueeze_(0)
            return F.linear(x, self.weight, self.bias).squeeze(0)
        return F.linear(x, self.weight, self.bias)
