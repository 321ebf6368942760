"""받은 logits를 제자리에서 나누어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        logits /= torch.exp(self.log_temperature)
        return logits
