"""torch.empty의 값을 정하지 않았어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(784, 10))
        self.bias = nn.Parameter(torch.zeros(10))

    def forward(self, x):
        return x.float().flatten(1) @ self.weight + self.bias
