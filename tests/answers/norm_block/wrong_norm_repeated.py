"""앞뒤로 한 번씩 정규화하면 더 좋다고 생각했어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), norm(features), norm(features), nn.ReLU())
