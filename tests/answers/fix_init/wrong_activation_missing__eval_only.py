"""평가 모드에서만 활성화 함수를 지나요."""
import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 8)
        self.last = nn.Linear(8, 2)

    def forward(self, x):
        x = self.first(x)
        return self.last(x if self.training else torch.relu(x))
