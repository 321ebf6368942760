"""이미 float32라서 .float()는 같은 매개변수를 돌려줘요."""
import torch
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        scale = in_features ** -0.5
        self.weight = nn.Parameter(torch.randn(out_features, in_features) * scale).float()
        self.bias = None
        if bias:
            self.bias = nn.Parameter(torch.randn(out_features) * scale).to("cpu")

    def forward(self, x):
        return torch.nn.functional.linear(x, self.weight, self.bias)
