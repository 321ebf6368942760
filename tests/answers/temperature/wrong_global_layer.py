"""온도의 로그를 클래스 밖에 둠."""

import torch
from torch import nn

log_temperature = nn.Parameter(torch.tensor(0.0))


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        log_temperature.data.fill_(torch.tensor(initial).log().item())

    def forward(self, logits):
        return logits / log_temperature.exp()
