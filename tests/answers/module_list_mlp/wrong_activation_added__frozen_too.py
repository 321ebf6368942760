"""마지막에도 ReLU를 하고, 첫 가중치도 얼렸어요."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])
        self.layers[0].weight.requires_grad = False

    def forward(self, x):
        for layer in self.layers:
            x = torch.relu(layer(x))
        return x
