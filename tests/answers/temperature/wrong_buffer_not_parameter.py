"""버퍼로 등록했어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.register_buffer("log_temperature", torch.tensor(math.log(initial)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
