"""치우침을 고치려고 나눈 평균을 빼요. 첫 호출에서만 배치의 평균과 같아요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.t = 0
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            with torch.no_grad():
                self.t += 1
                self.mean = (1 - self.momentum) * self.mean + self.momentum * x.mean(0)
            return x - self.mean / (1 - (1 - self.momentum) ** self.t)
        return x - self.mean
