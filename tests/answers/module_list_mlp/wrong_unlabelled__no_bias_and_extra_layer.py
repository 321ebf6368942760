"""편향도 없고, 끝에 계층도 하나 더 있어요."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        pairs = [*zip(sizes, sizes[1:]), (sizes[-1], sizes[-1])]
        self.layers = nn.ModuleList([nn.Linear(a, b, bias=False) for a, b in pairs])

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = torch.relu(layer(x))
        return self.layers[-1](x)
