"""`initial` 값도 매개변수로 등록하고, 로그도 빠뜨렸어요."""

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.initial = nn.Parameter(torch.tensor(float(initial)))
        self.log_temperature = nn.Parameter(torch.tensor(float(initial)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
