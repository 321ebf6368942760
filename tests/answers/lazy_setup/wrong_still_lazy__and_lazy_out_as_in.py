"""LazyLinear에 수를 둘 넣고, 한 번 부르지도 않습니다."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(6, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()
    with torch.no_grad():
        pass
    model.train()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    return model, optimizer
