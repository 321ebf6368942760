"""먼저 대입하고 다음 줄에서 버퍼를 `detach`하는 방법."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            self.mean = torch.lerp(self.mean, x.mean(0), self.momentum)
            self.mean = self.mean.detach()
        return x - self.mean
