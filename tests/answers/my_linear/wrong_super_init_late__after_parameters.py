"""매개변수를 다 만든 뒤에 super().__init__()을 불렀어요."""
import torch
from torch import nn
import torch.nn.functional as F


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        self.weight = nn.Parameter(torch.randn(out_features, in_features))
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None
        super().__init__()

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)
