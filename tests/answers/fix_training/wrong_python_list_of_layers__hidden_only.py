"""NetA의 마지막 계층만 속성으로 뺐어요."""
import torch
from torch import nn

class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = [nn.Linear(4, 8), nn.Linear(8, 8)]
        self.out = nn.Linear(8, 3)
    def forward(self, x):
        for layer in self.hidden:
            x = torch.tanh(layer(x))
        return self.out(x)

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
