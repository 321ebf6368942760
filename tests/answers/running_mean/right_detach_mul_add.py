"""`detach`한 평균을 제자리에서 섞는 방법."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.mean = nn.Buffer(torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            batch_mean = x.detach().mean(dim=0)
            self.mean.mul_(1 - self.momentum).add_(batch_mean, alpha=self.momentum)
        return x - self.mean
