"""매개변수를 클래스의 본문에 적었어요."""

import torch
from torch import nn


class Temperature(nn.Module):
    log_temperature = nn.Parameter(torch.tensor(0.0))

    def __init__(self, initial=1.0):
        super().__init__()

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
