"""`BatchNorm1d`처럼 몇 번 보았는지도 세는 방법. 차이만큼 옮겨요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.num_features, self.momentum = num_features, momentum
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0))

    def forward(self, x):
        if not self.training:
            return x - self.mean
        self.num_batches_tracked += 1
        self.mean = self.mean + self.momentum * (x.detach().mean(0) - self.mean)
        return x - self.mean
