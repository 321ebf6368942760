"""BatchNorm1d의 크기를 앞 계층과 다르게 적었어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(4), nn.ReLU(), nn.Linear(16, 4))
    model.eval()
    with torch.no_grad():
        model(sample)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
