"""torch.full로 shape이 ()인 텐서를 만들어 등록했어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        value = torch.full((), math.log(initial))
        self.register_parameter("log_temperature", nn.Parameter(value))

    def forward(self, logits):
        return logits * torch.exp(-self.log_temperature)
