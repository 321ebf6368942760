"""정규화는 늘 BatchNorm1d라고 생각했어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), nn.BatchNorm1d(features), nn.ReLU())
