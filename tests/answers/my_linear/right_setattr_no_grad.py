"""반복문과 setattr로 등록하고 no_grad 안에서 값을 채워요."""
import torch
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        shapes = {"weight": (out_features, in_features), "bias": (out_features,)}
        for name, shape in shapes.items():
            setattr(self, name, nn.Parameter(torch.zeros(shape)))
        with torch.no_grad():
            self.weight.uniform_(-0.3, 0.3)
        if not bias:
            self.bias = None

    def forward(self, x):
        out = torch.tensordot(x, self.weight, dims=([-1], [1]))
        return out if self.bias is None else out + self.bias
