"""LazyLinear지만 __init__에서 한 번 불러서 크기를 정했어요."""
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
        self.register_parameter("weight", nn.Parameter(torch.randn(3, 4)))
        self.register_parameter("bias", nn.Parameter(torch.zeros(3)))
        with torch.no_grad():
            self.weight.mul_(0.1)
    def forward(self, x):
        return torch.einsum("...i,oi->...o", x, self.weight) + self.bias

class NetC(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.LazyLinear(3)
        self.fc(torch.zeros(1, 4))
    def forward(self, x):
        return self.fc(x)
