"""출력에 곱할 수를 버퍼로 담아서 nn.Linear의 state_dict를 불러올 수 없어요."""
import torch
import torch.nn.functional as F
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.register_buffer("scale", torch.tensor(1.0))
        self.weight = nn.Parameter(torch.randn(out_features, in_features) * 0.1)
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x):
        return self.scale * F.linear(x, self.weight, self.bias)
