"""no_grad면 아무것도 바뀌지 않는다고 생각했어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    with torch.no_grad():
        model(sample)
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
