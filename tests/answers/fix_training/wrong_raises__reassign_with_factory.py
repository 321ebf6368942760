"""NetB에서만 오류가 나요. NetA는 모듈을 만들어 돌려주는 함수라도 괜찮아요."""
import torch
from torch import nn


def NetA():
    return nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3))


class NetB(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(3, 4))
        self.weight = self.weight * 0.1
        self.bias = nn.Parameter(torch.zeros(3))

    def forward(self, x):
        return x @ self.weight.T + self.bias


class NetC(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 3)

    def forward(self, x):
        return self.layer(x)
