"""계층마다 이름을 붙였어요."""
from collections import OrderedDict

from torch import nn


def make_mlp(p):
    if p is None or p == 0:
        drop = nn.Identity(16, 16)
    else:
        drop = nn.Dropout(p)
    layers = [("fc1", nn.Linear(8, 16)), ("act", nn.ReLU()), ("drop", drop), ("fc2", nn.Linear(16, 4))]
    return nn.Sequential(OrderedDict(layers))
