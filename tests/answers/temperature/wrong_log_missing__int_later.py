"""로그를 빠뜨렸어요. 기본값이 실수여도 정수를 받으면 오류가 나요."""
import math

import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(initial))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
