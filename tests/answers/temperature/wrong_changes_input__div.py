"""div_로 나누어서 돌려줘요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        return logits.div_(self.log_temperature.exp())
