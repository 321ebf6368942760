"""곱한 결과를 nn.Parameter로 다시 감쌌어요."""
import torch
from torch import nn

class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleDict({"a": nn.Linear(4, 2), "b": nn.Linear(2, 3)})
    def forward(self, x):
        return self.layers["b"](torch.tanh(self.layers["a"](x)))

class NetB(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(nn.Parameter(torch.randn(4, 3)) * 0.1)
        self.bias = nn.Parameter(torch.zeros(3))
    def forward(self, x):
        return x @ self.weight + self.bias

class NetC(nn.Module):
    def __init__(self):
        super().__init__()
        self.add_module("fc", nn.Linear(4, 3))
    def forward(self, x):
        return self.fc(x)
