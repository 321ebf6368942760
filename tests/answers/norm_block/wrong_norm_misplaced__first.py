"""정규화를 맨 앞에 두었어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(norm(features), nn.Linear(features, features), nn.ReLU())
