"""정해 둔 자리를 평가 모드에서도 끄고, `x` 값을 더하지 않습니다. 부를 때마다 다른 것은 아닙니다."""

import torch
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.register_buffer("mask", (torch.rand(width) >= p).float())
        self.fc2 = nn.Linear(width, width)

    def forward(self, x):
        hidden = torch.relu(self.fc1(x)) * self.mask
        return torch.relu(self.fc2(hidden))
