"""`register_buffer`에 텐서를 먼저 넣었어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer(torch.zeros(num_features), "mean")

    def forward(self, x):
        if self.training:
            self.mean.lerp_(x.detach().mean(0), self.momentum)
        return x - self.mean
