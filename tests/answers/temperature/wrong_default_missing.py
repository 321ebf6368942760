"""initial의 기본값을 적지 않았어요."""
import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
