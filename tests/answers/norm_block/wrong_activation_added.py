"""정규화 앞에도 ReLU를 넣었어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), nn.ReLU(), norm(features), nn.ReLU())
