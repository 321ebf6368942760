"""NetA의 가중치를 파이썬 리스트에 담았어요."""
import torch
from torch import nn
import torch.nn.functional as F

class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        self.ws = [nn.Parameter(torch.randn(8, 4)), nn.Parameter(torch.randn(3, 8))]
        self.bs = nn.ParameterList([torch.zeros(8), torch.zeros(3)])
    def forward(self, x):
        h = torch.tanh(F.linear(x, self.ws[0], self.bs[0]))
        return F.linear(h, self.ws[1], self.bs[1])

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
