"""파이썬 리스트를 그대로 두고 add_module로도 등록했어요."""
import torch
from torch import nn
import torch.nn.functional as F

class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3)]
        for i, layer in enumerate(self.layers):
            self.add_module(f"layer{i}", layer)
    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

class NetB(nn.Module):  # 0.1은 forward에서 곱해요
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(3, 4))
        self.bias = nn.Parameter(torch.zeros(3))
    def forward(self, x):
        return F.linear(x, self.weight * 0.1, self.bias)

class NetC(nn.Linear):
    def __init__(self):
        super().__init__(4, 3)
