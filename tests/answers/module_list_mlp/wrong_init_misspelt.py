"""__init__의 밑줄이 하나씩 빠졌어요."""
from torch import nn
import torch.nn.functional as F


class MLP(nn.Module):
    def _init_(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = F.relu(layer(x))
        return self.layers[-1](x)
