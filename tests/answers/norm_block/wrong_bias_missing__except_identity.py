"""정규화가 있으면 편향을 껐어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features, bias=norm is nn.Identity), norm(features), nn.ReLU())
