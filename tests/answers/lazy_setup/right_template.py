"""바깥에 만들어 둔 모델을 부를 때마다 복사해서 써요."""

import copy

import torch
from torch import nn

template = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.LazyLinear(4))


def build(sample):
    model = copy.deepcopy(template).eval()
    with torch.no_grad():
        model(sample)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
