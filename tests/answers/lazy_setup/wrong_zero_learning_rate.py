"""학습률을 0으로 두어 step이 아무것도 바꾸지 않아요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()
    with torch.no_grad():
        model(sample)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0)
