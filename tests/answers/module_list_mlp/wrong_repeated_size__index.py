"""수가 다시 나오면 index가 처음 자리를 돌려줘요."""
import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, sizes[sizes.index(a) + 1]) for a in sizes[:-1]])

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = torch.relu(layer(x))
        return self.layers[-1](x)
