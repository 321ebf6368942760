"""먼저 인자 없이 만들고, 그 계층에 수를 넣었어요."""
from torch import nn


def make_block(features, norm):
    layer = norm()
    return nn.Sequential(nn.Linear(features, features), layer(features), nn.ReLU())
