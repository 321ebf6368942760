"""코사인 유사도에 배율을 곱해요."""

import torch
import torch.nn.functional as F
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(10, 784) * 0.01)
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, x):
        x = F.normalize(x.float().flatten(1) + 1e-3)
        return F.linear(x, F.normalize(self.weight)) * self.scale.exp()
