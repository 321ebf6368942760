"""ReLU 대신 사인을 쓰고, 그래프도 끊었어요."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = torch.sin(layer(x)).detach()
        return self.layers[-1](x)
