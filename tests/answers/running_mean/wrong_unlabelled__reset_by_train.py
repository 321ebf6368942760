"""`train()`을 부를 때마다 평균을 0으로 되돌려요."""

import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def train(self, mode=True):
        super().train(mode)
        if mode:
            self.mean.zero_()
        return self

    def forward(self, x):
        if self.training:
            with torch.no_grad():
                self.mean = (1 - self.momentum) * self.mean + self.momentum * x.mean(0)
        return x - self.mean
