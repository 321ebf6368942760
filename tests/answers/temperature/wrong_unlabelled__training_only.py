"""평가 모드에서는 logits를 나누지 않고 돌려줘요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        if not self.training:
            return logits
        return logits / self.log_temperature.exp()
