"""괄호로만 묶으면 이어진다고 생각했어요."""
from torch import nn


def make_block(features, norm):
    return (nn.Linear(features, features), norm(features), nn.ReLU())
