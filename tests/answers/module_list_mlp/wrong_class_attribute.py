"""계층의 목록을 클래스의 본문에 적었어요."""

import torch
from torch import nn


class MLP(nn.Module):
    layers = nn.ModuleList([nn.Linear(4, 8), nn.Linear(8, 3)])

    def __init__(self, sizes):
        super().__init__()

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = torch.relu(layer(x))
        return self.layers[-1](x)
