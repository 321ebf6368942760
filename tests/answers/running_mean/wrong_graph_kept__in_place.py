"""제자리에서 고치면 연산 그래프에 안 남는 줄 알았어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            self.mean.mul_(1 - self.momentum)
            self.mean.add_(self.momentum * x.mean(0))
        return x - self.mean
