"""initial에 로그를 취하지 않고 넣었어요."""
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(float(initial)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
