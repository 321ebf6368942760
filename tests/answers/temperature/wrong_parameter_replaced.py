"""너무 커지지 않게 부를 때마다 잘라서 새 매개변수로 담아요."""
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(float(initial)).log())

    def forward(self, logits):
        self.log_temperature = nn.Parameter(self.log_temperature.clamp(-3, 3))
        return logits / torch.exp(self.log_temperature)
