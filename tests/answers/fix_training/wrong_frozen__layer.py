"""NetA의 첫 계층을 동결한 채 두었어요."""
import torch
from torch import nn

class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8).requires_grad_(False)
        self.fc2 = nn.Linear(8, 3)
    def forward(self, x):
        return self.fc2(torch.tanh(self.fc1(x)))

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
