"""버퍼만 `detach`하고 결과는 연산 그래프에 있는 평균으로 구했어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        mean = self.mean
        if self.training:
            mean = (1 - self.momentum) * mean + self.momentum * x.mean(0)
            self.mean = mean.detach()
        return x - mean
