"""마지막 가중치를 0에서 시작해요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    nn.init.zeros_(model[3].weight)
    model.eval()(sample)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
