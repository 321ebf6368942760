"""nn.Identity(16, 4)가 16을 4로 줄인다고 생각했어요."""
from torch import nn


def make_mlp(p):
    if p:
        return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p), nn.Linear(16, 4))
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(0), nn.Identity(16, 4))
