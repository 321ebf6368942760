"""학습 모드 그대로 한 번 불렀어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model(sample)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    return model, optimizer
