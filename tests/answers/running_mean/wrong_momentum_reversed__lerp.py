"""`lerp`에 넣는 값을 `1 - momentum`으로 적었어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            self.mean.lerp_(x.detach().mean(0), 1 - self.momentum)
        return x - self.mean
