"""forward를 직접 불러서 크기가 정해지지 않았어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()
    model[0].forward(sample)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
