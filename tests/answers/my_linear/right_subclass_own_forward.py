"""nn.Linear를 물려받고 계산만 새로 써요."""
import torch
from torch import nn


class MyLinear(nn.Linear):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__(in_features, out_features, bias=bias)

    def forward(self, x):
        y = torch.matmul(x, self.weight.transpose(0, 1))
        return y if self.bias is None else torch.add(y, self.bias)
