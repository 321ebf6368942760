"""첫 가중치를 감싼 뒤에 0.1을 곱했어요."""
import torch
from torch import nn
import torch.nn.functional as F


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.w1 = nn.Parameter(torch.randn(8, 4)) * 0.1
        self.b1 = nn.Parameter(torch.zeros(8))
        self.fc2 = nn.Linear(8, 2)

    def forward(self, x):
        h = torch.relu(F.linear(x, self.w1, self.b1))
        return self.fc2(h)
