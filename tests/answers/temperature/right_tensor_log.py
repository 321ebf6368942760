"""로그를 먼저 취하고 마지막에 감쌌어요."""
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(float(initial)).log())

    def forward(self, logits):
        return logits / self.log_temperature.exp()
