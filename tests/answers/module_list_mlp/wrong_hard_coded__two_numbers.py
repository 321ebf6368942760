"""첫 계층과 마지막 계층을 따로 만들어, 수가 둘뿐이면 Linear가 둘이 돼요."""

import torch
import torch.nn.functional as F
from torch import nn

class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        layers = [nn.Linear(sizes[0], sizes[1])]
        for i in range(1, len(sizes) - 2):
            layers.append(nn.Linear(sizes[i], sizes[i + 1]))
        layers.append(nn.Linear(sizes[-2], sizes[-1]))
        self.layers = nn.ModuleList(layers)

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = F.relu(layer(x))
        return self.layers[-1](x)
