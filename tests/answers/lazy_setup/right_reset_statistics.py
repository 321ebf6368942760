"""학습 모드로 부른 뒤 BatchNorm의 통계를 처음으로 되돌려요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model(sample)
    for module in model.modules():
        if isinstance(module, nn.BatchNorm1d):
            module.reset_running_stats()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
