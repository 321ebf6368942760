"""매개변수를 math.exp에 넣어 보통 수로 바꾸었어요."""
import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        return logits / math.exp(self.log_temperature)
