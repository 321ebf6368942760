"""LazyLinear를 쓰지 않고 크기를 직접 읽었어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.Linear(sample.shape[1], 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
