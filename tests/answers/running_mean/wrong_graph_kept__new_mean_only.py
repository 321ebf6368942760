"""옛 평균만 떼어 내고, 새로 더하는 평균은 그래프에 두었어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            self.mean = (1 - self.momentum) * self.mean.detach() + self.momentum * x.mean(0)
        return x - self.mean
