"""별표 없이 리스트를 그대로 넘겼어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(p) if p else nn.Identity()
    layers = [nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4)]
    return nn.Sequential(layers)
