"""입력에도 드롭아웃을 하나 더 두었어요."""
from torch import nn


def make_mlp(p):
    return nn.Sequential(nn.Dropout(p or 0), nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p or 0), nn.Linear(16, 4))
