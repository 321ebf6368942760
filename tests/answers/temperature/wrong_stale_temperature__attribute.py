"""온도를 처음 부를 때 한 번만 계산해 두고 계속 써요."""
import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))
        self.temperature = None

    def forward(self, logits):
        if self.temperature is None:
            self.temperature = self.log_temperature.exp()
        return logits / self.temperature
