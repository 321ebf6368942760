"""모드를 가리지 않고, 연산 그래프 안에서 평균을 옮겨요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        self.mean = (1 - self.momentum) * self.mean + self.momentum * x.mean(0)
        return x - self.mean
