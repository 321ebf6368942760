"""인자 이름을 t로 바꾸어서 initial=로는 만들 수 없어요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, t=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(t)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
