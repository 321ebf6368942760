"""두 몫이 뒤바뀌었고, 모드도 가리지 않아요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        with torch.no_grad():
            self.mean = self.momentum * self.mean + (1 - self.momentum) * x.mean(0)
        return x - self.mean
