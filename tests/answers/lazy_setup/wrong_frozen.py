"""첫 계층을 동결했어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()(sample)
    model.train()
    model[0].requires_grad_(False)
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
