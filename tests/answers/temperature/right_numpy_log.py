"""numpy의 log라서 매개변수가 float64예요."""
import numpy as np
import torch
from torch import nn


class Temperature(nn.Module):
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(np.log(initial)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)
