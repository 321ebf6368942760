"""requires_grad=True만 주었어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = torch.tensor(math.log(initial), requires_grad=True)

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
