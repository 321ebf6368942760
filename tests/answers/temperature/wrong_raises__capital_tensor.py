"""대문자 torch.Tensor에 수를 넣었어요."""
import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.Tensor(math.log(initial)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
