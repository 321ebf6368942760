"""`momentum`을 `self`에 넣지 않고 `forward`에서 썼어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            with torch.no_grad():
                self.mean = (1 - momentum) * self.mean + momentum * x.mean(0)
        return x - self.mean
