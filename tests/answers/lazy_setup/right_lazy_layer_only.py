"""LazyLinear 하나만 먼저 불러요. BatchNorm은 부르지 않아요."""

import torch
from torch import nn


def build(sample):
    first = nn.LazyLinear(12)
    first(sample)
    model = nn.Sequential(first, nn.ReLU(), nn.BatchNorm1d(12), nn.Linear(12, 4))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    return (model, optimizer)
