"""온도를 곱하고, 매개변수도 얼렸어요."""

import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        log = torch.tensor(math.log(initial))
        self.log_temperature = nn.Parameter(log, requires_grad=False)

    def forward(self, logits):
        return logits * torch.exp(self.log_temperature)
