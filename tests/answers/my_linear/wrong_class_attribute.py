"""매개변수를 클래스의 본문에 적었어요."""
import torch
import torch.nn.functional as F
from torch import nn


class MyLinear(nn.Module):
    weight = nn.Parameter(torch.randn(3, 5))
    bias = nn.Parameter(torch.zeros(3))

    def __init__(self, in_features, out_features, bias=True):
        super().__init__()

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)
