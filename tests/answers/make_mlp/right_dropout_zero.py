"""확률 0인 드롭아웃이 곧 통과 계층이에요."""
from torch import nn


def make_mlp(p=None):
    p = 0 if p is None else p
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(inplace=True), nn.Dropout(p=p), nn.Linear(16, 4))
