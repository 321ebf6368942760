"""sizes만 기억해 두고 forward에서 계층을 만들어요."""
from torch import nn
import torch.nn.functional as F


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.sizes = sizes

    def forward(self, x):
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(self.sizes, self.sizes[1:])])
        for layer in self.layers[:-1]:
            x = F.relu(layer(x))
        return self.layers[-1](x)
