"""버퍼를 다른 이름으로도 붙들어 두고 그것만 고쳐요. 옮기고 나면 둘은 다른 텐서예요."""

import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))
        self._m = self.mean

    def forward(self, x):
        if self.training:
            with torch.no_grad():
                self._m.mul_(1 - self.momentum).add_(self.momentum * x.mean(0))
        return x - self._m
