"""표본을 제자리에서 정규화했어요."""

import torch
from torch import nn


def build(sample):
    sample -= sample.mean(dim=0)
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()
    with torch.no_grad():
        model(sample)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
