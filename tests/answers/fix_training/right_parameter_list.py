"""가중치를 ParameterList와 ParameterDict에 담았어요."""
import torch
from torch import nn
import torch.nn.functional as F

class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.ParameterList([torch.randn(8, 4) * 0.3, torch.randn(3, 8) * 0.3])
        self.b = nn.ParameterList([torch.zeros(8), torch.zeros(3)])
    def forward(self, x):
        h = torch.tanh(F.linear(x, self.w[0], self.b[0]))
        return F.linear(h, self.w[1], self.b[1])

class NetB(nn.Module):
    def __init__(self):
        super().__init__()
        self.p = nn.ParameterDict({"w": torch.randn(3, 4) * 0.1, "b": torch.zeros(3)})
    def forward(self, x):
        return F.linear(x, self.p["w"], self.p["b"])

class NetC(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)
    def forward(self, x):
        return self.fc(x)
