"""`BatchNorm1d`처럼 학습할 때는 배치의 평균을 뺐어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            batch_mean = x.detach().mean(0)
            self.mean.lerp_(batch_mean, self.momentum)
            return x - batch_mean
        return x - self.mean
