"""None은 걸러 내고 이었어요."""
from torch import nn


def make_mlp(p):
    layers = [nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p) if p else None, nn.Linear(16, 4)]
    return nn.Sequential(*filter(None, layers))
