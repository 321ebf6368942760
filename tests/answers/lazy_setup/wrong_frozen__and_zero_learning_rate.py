"""첫 계층을 얼리고, 학습률도 0입니다."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()
    with torch.no_grad():
        model(sample)
    model.train()
    model[0].requires_grad_(False)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
    return model, optimizer
