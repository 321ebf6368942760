"""0으로 만들고 no_grad 안에서 채웠어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.initial = initial
        self.log_temperature = nn.Parameter(torch.zeros(()))
        with torch.no_grad():
            self.log_temperature.fill_(math.log(initial))

    def forward(self, logits):
        return torch.div(logits, torch.exp(self.log_temperature))
