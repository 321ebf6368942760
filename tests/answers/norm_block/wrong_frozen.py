"""정규화 앞의 편향은 배울 것이 없다고 생각해서 동결했어요."""
from torch import nn


def make_block(features, norm):
    linear = nn.Linear(features, features)
    linear.bias.requires_grad = False
    return nn.Sequential(linear, norm(features), nn.ReLU())
