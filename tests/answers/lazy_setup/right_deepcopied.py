"""한 번 부른 모델의 복사본을 돌려줘요. LazyLinear로 시작한 것은 그대로예요."""

import copy

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    with torch.no_grad():
        model.eval()(sample)
    model = copy.deepcopy(model).train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
