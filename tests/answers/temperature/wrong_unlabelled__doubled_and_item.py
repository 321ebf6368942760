"""두 배 한 값을 돌려주고, `.item()`으로 그래프도 끊었어요."""

import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        return 2 * logits / math.exp(self.log_temperature.item())
