"""p를 보지 않고 늘 nn.Identity를 넣었어요."""
from torch import nn


def make_mlp(p):
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Identity(p), nn.Linear(16, 4))
