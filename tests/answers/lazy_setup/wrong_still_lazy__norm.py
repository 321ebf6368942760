"""Lazy 계층만 두고 부르지 않았어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.LazyBatchNorm1d(), nn.ReLU(), nn.LazyLinear(4))
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
