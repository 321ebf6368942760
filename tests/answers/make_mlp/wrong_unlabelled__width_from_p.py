"""숨은 크기가 p에 따라 달라져요. 0.5일 때만 16이에요."""
from torch import nn


def make_mlp(p):
    width = int(32 * p) if p else 16
    return nn.Sequential(nn.Linear(8, width), nn.ReLU(), nn.Dropout(p) if p else nn.Identity(), nn.Linear(width, 4))
