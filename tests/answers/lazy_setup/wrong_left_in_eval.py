"""평가 모드로 바꾼 뒤 되돌리지 않았어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()
    with torch.no_grad():
        model(sample)
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
