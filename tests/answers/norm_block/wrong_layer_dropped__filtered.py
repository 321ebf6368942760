"""norm(features)를 부른 다음에 Identity만 골라 버려요."""
from torch import nn


def make_block(features, norm):
    layers = [nn.Linear(features, features), norm(features), nn.ReLU()]
    return nn.Sequential(*[layer for layer in layers if not isinstance(layer, nn.Identity)])
