"""`detach`는 복사라고 생각하고 제자리에서 뺐어요."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            self.mean = (1 - self.momentum) * self.mean + self.momentum * x.detach().mean(0)
        x.detach().sub_(self.mean)
        return x
