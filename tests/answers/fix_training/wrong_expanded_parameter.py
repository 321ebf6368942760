"""NetB의 편향 한 칸을 expand로 늘였어요."""
import torch
from torch import nn

class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 8), nn.Linear(8, 3)])
    def forward(self, x):
        return self.layers[1](torch.tanh(self.layers[0](x)))

class NetB(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(3, 4) * 0.1)
        self.bias = nn.Parameter(torch.zeros(1).expand(3))
    def forward(self, x):
        return x @ self.weight.T + self.bias

class NetC(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)
    def forward(self, x):
        return self.fc(x)
