"""옵티마이저를 만든 다음 모델의 복사본을 돌려줘요. 옵티마이저는 원래 것을 움직여요."""

import copy

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()(sample)
    model.train()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    return copy.deepcopy(model), optimizer
