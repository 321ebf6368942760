"""쓰지 않는 매개변수가 하나 더 있어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.initial = nn.Parameter(torch.tensor(float(initial)))
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
