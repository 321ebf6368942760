"""학습 모드에서 한 행만 넣었어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model(sample[:1])
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
