"""`copy_`로 써 넣고, 뺄 때는 복사본을 쓰는 방법."""
import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = float(momentum)
        self.register_buffer("mean", torch.zeros(num_features))

    def forward(self, x):
        if self.training:
            new = (1 - self.momentum) * self.mean + self.momentum * x.mean(0)
            self.mean.copy_(new.detach())
        return x - self.mean.clone()
