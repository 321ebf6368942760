"""잠깐 만든 nn.Linear에서 매개변수만 가져와요."""
from torch import nn
import torch.nn.functional as F


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        source = nn.Linear(in_features, out_features, bias)
        self.weight = source.weight
        self.bias = source.bias

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)
