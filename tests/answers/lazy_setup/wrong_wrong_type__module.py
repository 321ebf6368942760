"""Sequential 대신 ModuleList에 담았어요."""

import torch
from torch import nn


def build(sample):
    model = nn.ModuleList([nn.LazyLinear(16), nn.BatchNorm1d(16), nn.Linear(16, 4)])
    model.eval()
    x = sample
    with torch.no_grad():
        for layer in model:
            x = layer(x)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
