"""NetA에 쓰지 않는 텐서가 있지만, 잘못은 NetB의 크기예요."""

import torch
from torch import nn


class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = torch.ones(1)
        self.layers = nn.ModuleList([nn.Linear(4, 8), nn.Linear(8, 3)])

    def forward(self, x):
        return self.layers[1](torch.tanh(self.layers[0](x)))


class NetB(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(5, 4) * 0.1)
        self.bias = nn.Parameter(torch.zeros(5))

    def forward(self, x):
        return x @ self.weight.T + self.bias


class NetC(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 3)

    def forward(self, x):
        return self.layer(x)
