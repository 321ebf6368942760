"""부른 모델과 돌려준 모델이 서로 달라요."""

import torch
from torch import nn


def make_model():
    return nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.LazyLinear(4))


def build(sample):
    make_model().eval()(sample)
    model = make_model()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
