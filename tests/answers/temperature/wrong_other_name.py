"""로그가 아닌 온도를 temperature라는 이름으로 두었어요."""
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.temperature = nn.Parameter(torch.tensor(float(initial)))

    def forward(self, logits):
        return logits / self.temperature
