"""텐서를 그냥 속성에 넣었어요."""
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = torch.log(torch.tensor(float(initial)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
