"""옵티마이저에 넘길 목록을 self.parameters에 담았어요."""
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(float(initial)).log())
        self.parameters = [self.log_temperature]

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
