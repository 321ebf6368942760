"""받은 것을 살피기만 하고, 갈래에 따라 다르게 만들지는 않아요."""
from torch import nn


def make_block(features, norm):
    if not callable(norm):
        raise TypeError("norm must be callable")
    assert features > 0
    layers = [nn.Linear(features, features), norm(features), nn.ReLU()]
    return nn.Sequential(*(layer for layer in layers if layer is not None))
