"""블록을 만들고 돌려주지 않았어요."""
from torch import nn


def make_block(features, norm):
    block = nn.Sequential(nn.Linear(features, features), norm(features), nn.ReLU())
