"""별표 없이 리스트를 넘겼어요."""
from torch import nn


def make_block(features, norm):
    layers = [nn.Linear(features, features), norm(features), nn.ReLU()]
    return nn.Sequential(layers)
