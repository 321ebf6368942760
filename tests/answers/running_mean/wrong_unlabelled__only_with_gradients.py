"""학습 모드인지가 아니라 `x`가 변화도를 기록하는지를 보고 옮겨요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if x.requires_grad:
            self.mean = (1 - self.momentum) * self.mean + self.momentum * x.detach().mean(0)
        return x - self.mean
