"""p가 없으면 드롭아웃을 아예 넣지 않았어요."""
from torch import nn


def make_mlp(p):
    layers = [nn.Linear(8, 16), nn.ReLU()]
    if p:
        layers.append(nn.Dropout(p))
    layers.append(nn.Linear(16, 4))
    return nn.Sequential(*layers)
