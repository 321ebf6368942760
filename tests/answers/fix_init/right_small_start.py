"""가중치를 아주 작은 값에서 시작해요."""

import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 8), nn.Sigmoid(), nn.Linear(8, 2)])
        for parameter in self.parameters():
            nn.init.normal_(parameter, std=0.01)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
