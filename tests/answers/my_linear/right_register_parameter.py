"""register_parameter로 이름과 값을 함께 넘겨요."""
import torch
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        w = torch.empty(out_features, in_features)
        nn.init.xavier_uniform_(w)
        self.register_parameter("weight", nn.Parameter(w))
        self.register_parameter("bias", nn.Parameter(torch.zeros(out_features)) if bias else None)

    def forward(self, x):
        out = torch.einsum("...i,oi->...o", x, self.weight)
        return out if self.bias is None else out + self.bias
