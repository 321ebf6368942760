"""처음 부를 때 계층을 만들어 담아요."""
from torch import nn
import torch.nn.functional as F


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.sizes = list(sizes)
        self.layers = None

    def forward(self, x):
        if self.layers is None:
            pairs = zip(self.sizes, self.sizes[1:])
            self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in pairs])
        for layer in self.layers[:-1]:
            x = F.relu(layer(x))
        return self.layers[-1](x)
