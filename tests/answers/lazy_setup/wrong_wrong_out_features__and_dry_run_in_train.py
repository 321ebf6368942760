"""나가는 수가 다르고, 학습 모드로 부릅니다."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 3))
    with torch.no_grad():
        model(sample)
    model.train()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    return model, optimizer
