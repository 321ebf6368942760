"""바깥 Sequential의 training만 True로 되돌렸어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()
    with torch.no_grad():
        model(sample)
    model.training = True
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
