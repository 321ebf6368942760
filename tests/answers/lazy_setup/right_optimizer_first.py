"""옵티마이저를 먼저 만들어요. 매개변수 객체는 그대로예요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
    model.eval()(sample)
    return model.train(), optimizer
