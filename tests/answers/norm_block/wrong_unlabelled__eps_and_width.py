"""eps를 함께 넘기고, Linear가 받는 수를 8로 적었어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(8, features), norm(features, eps=1e-5), nn.ReLU())
