"""매개변수를 만든 뒤에 super().__init__()을 불렀어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))
        super().__init__()

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
