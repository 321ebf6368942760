"""매개변수를 부를 때마다 새로 만들어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.initial = initial

    def forward(self, logits):
        self.log_temperature = nn.Parameter(torch.tensor(math.log(self.initial)))
        return logits / torch.exp(self.log_temperature)
