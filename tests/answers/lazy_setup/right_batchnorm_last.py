"""LazyLinear 뒤의 BatchNorm이 마지막이에요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(4), nn.BatchNorm1d(4))
    model[0](sample)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    return model, optimizer
