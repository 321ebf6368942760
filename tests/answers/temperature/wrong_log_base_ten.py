"""자연로그가 아니라 상용로그를 썼어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log10(initial)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
