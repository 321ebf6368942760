"""한 번 부르는 동안 BatchNorm 자리에 Identity를 두어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.Identity(), nn.ReLU(), nn.Linear(16, 4))
    model(sample)
    model[1] = nn.BatchNorm1d(16)
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
