"""입력과 가운데 값과 결과를 속성에 담아 두고 들여다봐요."""
import torch
from torch import nn


class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3)])

    def forward(self, x):
        self.seen = [x]
        for layer in self.layers:
            x = layer(x)
            self.seen.append(x.detach())
        return x


class NetB(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(3, 4) * 0.1)
        self.bias = nn.Parameter(torch.zeros(3))

    def forward(self, x):
        self.last = x @ self.weight.T + self.bias
        return self.last


class NetC(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 3)

    def forward(self, x):
        return self.layer(x)
