"""`lerp_` 한 번으로 섞는 방법."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.momentum = momentum

    @torch.no_grad()
    def update(self, x):
        self.mean.lerp_(x.mean(0), self.momentum)

    def forward(self, x):
        if self.training:
            self.update(x)
        return torch.sub(x, self.mean)
