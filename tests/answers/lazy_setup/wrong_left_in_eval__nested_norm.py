"""BatchNorm만 평가 모드로 두고 잊었어요."""

import torch
from torch import nn


def build(sample):
    norm = nn.BatchNorm1d(16).eval()
    model = nn.Sequential(nn.Sequential(nn.LazyLinear(16), norm, nn.ReLU()), nn.Linear(16, 4))
    model(sample)
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
