"""x를 처음에 `detach`하고 그대로 끝까지 썼어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        x = x.detach()
        if self.training:
            self.mean.mul_(1 - self.momentum).add_(self.momentum * x.mean(0))
        return x - self.mean
