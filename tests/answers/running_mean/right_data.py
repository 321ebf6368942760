"""`.data`로 연산 그래프 밖에서 합과 개수로 평균을 구하는 방법."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", None)
        self.mean = torch.zeros(num_features)

    def forward(self, x):
        if self.training:
            batch_mean = x.data.sum(0) / x.shape[0]
            self.mean.data = self.mean * (1 - self.momentum) + batch_mean * self.momentum
        return x + (-self.mean)
