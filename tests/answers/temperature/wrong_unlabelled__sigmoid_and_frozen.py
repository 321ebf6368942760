"""시그모이드까지 하고, 매개변수도 얼렸어요."""

import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))
        self.log_temperature.requires_grad_(False)

    def forward(self, logits):
        return torch.sigmoid(logits / torch.exp(self.log_temperature))
