"""norm을 불러서 가운데에 끼워요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), norm(features), nn.ReLU())
