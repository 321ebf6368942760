"""통계를 건드리지 않으려고 BatchNorm을 뺐어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.ReLU(), nn.Linear(16, 4))
    model(sample)
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
