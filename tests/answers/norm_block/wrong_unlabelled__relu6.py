"""ReLU 대신 6에서 잘리는 ReLU6를 두었어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), norm(features), nn.ReLU6())
