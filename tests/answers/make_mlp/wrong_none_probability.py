"""None도 드롭아웃이 받아 줄 거라고 생각했어요."""
from torch import nn


def make_mlp(p):
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p), nn.Linear(16, 4))
