"""평가할 때 쓸 평균을 보통 텐서로 따로 담아 두어요."""

import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))
        self._eval_mean = None

    def forward(self, x):
        if self.training:
            with torch.no_grad():
                self.mean = (1 - self.momentum) * self.mean + self.momentum * x.mean(0)
            self._eval_mean = self.mean.clone()
            return x - self.mean
        return x - (self.mean if self._eval_mean is None else self._eval_mean)
