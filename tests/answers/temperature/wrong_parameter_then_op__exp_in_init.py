"""exp를 __init__에서 미리 계산해요."""
import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))
        self.temperature = self.log_temperature.exp()

    def forward(self, logits):
        return logits / self.temperature
