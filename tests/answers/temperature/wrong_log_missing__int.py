"""로그를 빠뜨렸고, 정수를 받으면 정수 텐서가 돼요."""
import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(initial))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
