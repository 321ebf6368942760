"""`nn.LayerNorm`처럼 목록을 받는 것만 생각하고 수를 목록에 담아 넘겨요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), norm([features]), nn.ReLU())
