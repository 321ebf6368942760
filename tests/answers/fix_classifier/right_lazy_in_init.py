"""LazyLinear를 쓰고 __init__에서 한 번 불러 두어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.LazyLinear(32), nn.ReLU(), nn.LazyLinear(10))
        self.net(torch.zeros(1, 1, 28, 28))

    def forward(self, x):
        return self.net(x.float())
