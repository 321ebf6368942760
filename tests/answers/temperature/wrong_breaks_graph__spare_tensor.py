"""쓰지 않는 보통 텐서가 있지만, 변화도가 끊긴 까닭은 `.detach()` 호출이에요."""

import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))
        self.one = torch.tensor(1.0)

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature.detach())
