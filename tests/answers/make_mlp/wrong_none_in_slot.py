"""p가 없으면 자리에 None을 두었어요."""
from torch import nn


def make_mlp(p):
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p) if p else None, nn.Linear(16, 4))
