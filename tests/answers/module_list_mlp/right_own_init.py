"""nn.init으로 초기값을 따로 정했어요."""
import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList()
        previous = None
        for size in sizes:
            if previous is not None:
                layer = nn.Linear(previous, size)
                nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
                nn.init.zeros_(layer.bias)
                self.layers += [layer]
            previous = size

    def forward(self, x):
        for n, layer in enumerate(self.layers, start=1):
            x = layer(x)
            x = x if n == len(self.layers) else torch.maximum(x, torch.zeros_like(x))
        return x
