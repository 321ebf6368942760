"""복사한 텐서를 제자리에서 나누어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.as_tensor(math.log(initial)))

    def forward(self, logits):
        out = logits.clone()
        out /= torch.exp(self.log_temperature)
        return out
