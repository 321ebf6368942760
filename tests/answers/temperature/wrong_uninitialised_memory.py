"""torch.empty로 만들고 값을 넣지 않았어요."""
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.empty(()))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
