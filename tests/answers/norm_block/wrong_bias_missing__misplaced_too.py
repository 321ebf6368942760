"""편향을 끄고, 정규화를 먼저 했어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(norm(features), nn.Linear(features, features, bias=False), nn.ReLU())
