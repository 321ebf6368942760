"""온도를 구할 때 no_grad를 썼어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        with torch.no_grad():
            t = torch.exp(self.log_temperature)
        return logits / t
