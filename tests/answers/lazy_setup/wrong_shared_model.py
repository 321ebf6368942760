"""모델을 build 밖에서 한 번만 만들어요. F가 달라지면 쓸 수 없어요."""

import torch
from torch import nn

model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))


def build(sample):
    model.eval()(sample)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
