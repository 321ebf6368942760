"""`squeeze` 때문에 한 줄짜리 배치에서 축이 사라져요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            batch_mean = x.detach().squeeze().mean(0)
            self.mean = (1 - self.momentum) * self.mean + self.momentum * batch_mean
        return x - self.mean
