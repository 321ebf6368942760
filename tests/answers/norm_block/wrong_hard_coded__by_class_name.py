"""클래스 이름으로 골라서, 이름이 없는 것에는 통하지 않아요."""
from torch import nn


def make_block(features, norm):
    layer = getattr(nn, norm.__name__)
    return nn.Sequential(nn.Linear(features, features), layer(features), nn.ReLU())
