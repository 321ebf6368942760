"""NetA의 첫 계층이 목록에 있는데, 씨앗을 정해 두어 값이 늘 같아요."""
import torch
from torch import nn


class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        torch.manual_seed(0)
        self.hidden = [nn.Linear(4, 8)]
        self.out = nn.Linear(8, 3)

    def forward(self, x):
        return self.out(torch.tanh(self.hidden[0](x)))


class NetB(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(3, 4) * 0.1)
        self.bias = nn.Parameter(torch.zeros(3))

    def forward(self, x):
        return x @ self.weight.T + self.bias


class NetC(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)

    def forward(self, x):
        return self.fc(x)
