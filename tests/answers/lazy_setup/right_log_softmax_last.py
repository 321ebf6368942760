"""NLLLoss와 쓰려고 마지막에 LogSoftmax를 두어요. 출력은 4개예요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.Linear(16, 4), nn.LogSoftmax(dim=1))
    model.eval()
    model(torch.randn(3, sample.size(1)))
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
