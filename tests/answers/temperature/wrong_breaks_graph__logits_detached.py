"""logits를 detach해서 앞의 모델이 학습하지 못해요."""
import math
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        return logits.detach() / torch.exp(self.log_temperature)
