"""다른 함수가 크기를 살펴요. norm에 따라 갈라지지는 않아요. Linear는 0에서 시작해요."""
from torch import nn


def linear(size):
    if size < 1:
        raise ValueError(size)
    layer = nn.Linear(size, size)
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    return layer


class Maker:
    def block(self, features, norm):
        return nn.Sequential(linear(features), norm(features), nn.ReLU())


make_block = Maker().block
