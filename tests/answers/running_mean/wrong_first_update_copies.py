"""첫 배치의 평균을 그대로 담고 두 번째부터 섞어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))
        self.first = True

    def forward(self, x):
        if self.training:
            with torch.no_grad():
                if self.first:
                    self.mean, self.first = x.mean(0), False
                else:
                    self.mean = (1 - self.momentum) * self.mean + self.momentum * x.mean(0)
        return x - self.mean
