"""받은 sizes에서 pop으로 하나씩 꺼내요."""
from torch import nn
import torch.nn.functional as F


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList()
        previous = sizes.pop(0)
        while sizes:
            size = sizes.pop(0)
            self.layers.append(nn.Linear(previous, size))
            previous = size

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = F.relu(layer(x))
        return self.layers[-1](x)
