"""첫 계층은 매개변수로 직접 쓰고, 마지막만 nn.Linear예요."""
import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(4, 8) * 0.5)
        self.bias = nn.Parameter(torch.zeros(8))
        self.out = nn.Linear(8, 2)

    def forward(self, x):
        return self.out(torch.tanh(x @ self.weight + self.bias))
