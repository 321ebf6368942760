"""매개변수를 목록에 담았어요."""
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.values = [nn.Parameter(torch.tensor(float(initial)).log())]

    def forward(self, logits):
        return logits / torch.exp(self.values[0])
