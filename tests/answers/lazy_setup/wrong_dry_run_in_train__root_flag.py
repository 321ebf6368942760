"""model.training만 바꿔서 안쪽 BatchNorm은 학습 모드였어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.training = False
    with torch.no_grad():
        model(sample)
    model.training = True
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
