"""첫 계층만 빼고 계층에 들어가기 전에 relu를 해요."""
from itertools import pairwise
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.act = nn.ReLU()
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in pairwise(sizes))

    def forward(self, x):
        first, *rest = self.layers
        x = first(x)
        for layer in rest:
            x = layer(self.act(x))
        return x
