"""정확하게 하려고 평균을 float64로 담았어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features, dtype=torch.float64))

    def forward(self, x):
        if self.training:
            self.mean.lerp_(x.detach().double().mean(0), self.momentum)
        return x - self.mean
