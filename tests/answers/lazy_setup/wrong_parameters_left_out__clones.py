"""복사본의 매개변수를 옵티마이저에 넣었어요."""

import copy

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()(sample)
    model.train()
    return model, torch.optim.SGD(copy.deepcopy(model).parameters(), lr=0.1)
