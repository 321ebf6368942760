"""학습하면 다시 생길 값이라 저장하지 않았어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features), persistent=False)

    def forward(self, x):
        if self.training:
            with torch.no_grad():
                self.mean = (1 - self.momentum) * self.mean + self.momentum * x.mean(0)
        return x - self.mean
