"""온도가 너무 커지지 않게 잘라요."""
import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        return logits / self.log_temperature.exp().clamp(max=10)
