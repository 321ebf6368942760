"""setattr로 이름을 붙여 등록하고, property로 0.1을 곱해요."""
import torch
from torch import nn
import torch.nn.functional as F

class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        for name, layer in {"fc1": nn.Linear(4, 6), "fc2": nn.Linear(6, 3)}.items():
            setattr(self, name, layer)
    def forward(self, x):
        return self.fc2(F.gelu(self.fc1(x)))

class NetB(nn.Module):
    def __init__(self):
        super().__init__()
        self.raw = nn.Parameter(torch.randn(3, 4))
        self.bias = nn.Parameter(torch.zeros(3))
    @property
    def weight(self):
        return self.raw * 0.1
    def forward(self, x):
        return x @ self.weight.T + self.bias

class NetC(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)
    def forward(self, x):
        return self.fc(x)
