"""계층을 __init__이 아니라 클래스의 본문에 적었어요."""
import torch
from torch import nn


class TinyNet(nn.Module):
    first = nn.Linear(4, 8)
    last = nn.Linear(8, 2)

    def forward(self, x):
        return self.last(torch.relu(self.first(x)))
