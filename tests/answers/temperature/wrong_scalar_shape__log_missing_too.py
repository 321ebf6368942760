"""대괄호로 감싸고, 로그도 빠뜨렸어요."""

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor([initial]))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
