"""첫 계층과 마지막 계층을 따로 불러서, 계층이 하나면 두 번 지나요."""
import torch
import torch.nn.functional as F
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])

    def forward(self, x):
        x = F.relu(self.layers[0](x))
        for layer in self.layers[1:-1]:
            x = F.relu(layer(x))
        return self.layers[-1](x)
