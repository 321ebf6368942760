"""지금 온도를 property로 계산해요."""
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        start = torch.log(torch.tensor([float(initial)]))
        self.log_temperature = nn.Parameter(start.squeeze())

    @property
    def temperature(self):
        return self.log_temperature.exp()

    def forward(self, logits):
        return logits.div(self.temperature)
