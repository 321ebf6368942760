"""평균도 학습하게 하려고 매개변수로 만들었어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.mean = nn.Parameter(torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            self.mean.data = (1 - self.momentum) * self.mean.data + self.momentum * x.data.mean(0)
        return x - self.mean
