"""가중치를 requires_grad만 켠 텐서로 두었어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.randn(10, 784, requires_grad=True)
        self.bias = nn.Parameter(torch.zeros(10))

    def forward(self, x):
        return x.float().flatten(1) @ self.weight.T + self.bias
