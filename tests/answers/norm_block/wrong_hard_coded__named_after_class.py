"""계층의 이름을 `norm.__name__`으로 지어서, 이름이 없는 것은 받지 못해요."""
from collections import OrderedDict

from torch import nn


def make_block(features, norm):
    layers = [
        ("linear", nn.Linear(features, features)),
        (norm.__name__, norm(features)),
        ("relu", nn.ReLU()),
    ]
    return nn.Sequential(OrderedDict(layers))
