"""relu를 마지막 계층 앞에서 한 번만 했어요."""
from torch import nn
import torch.nn.functional as F


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = layer(x)
        if len(self.layers) > 1:
            x = F.relu(x)
        return self.layers[-1](x)
