"""norm을 부르지 않고 그대로 넣었어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), norm, nn.ReLU())
