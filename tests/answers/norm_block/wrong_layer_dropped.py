"""nn.Identity는 하는 일이 없으니 빼도 된다고 생각했어요."""
from torch import nn


def make_block(features, norm):
    layers = [nn.Linear(features, features)]
    if norm is not nn.Identity:
        layers.append(norm(features))
    return nn.Sequential(*layers, nn.ReLU())
