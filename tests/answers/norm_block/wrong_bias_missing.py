"""정규화가 있으면 편향은 필요 없다고 생각했어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features, bias=False), norm(features), nn.ReLU())
