"""p가 없으면 자리를 빼고, 첫 Linear는 얼렸어요."""
from torch import nn


def make_mlp(p):
    layers = [nn.Linear(8, 16), nn.ReLU()]
    if p:
        layers.append(nn.Dropout(p))
    m = nn.Sequential(*layers, nn.Linear(16, 4))
    m[0].requires_grad_(False)
    return m
