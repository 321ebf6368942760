"""두 번째 인자의 이름을 norm_layer로 바꿨어요."""
from torch import nn


def make_block(features, norm_layer):
    return nn.Sequential(nn.Linear(features, features), norm_layer(features), nn.ReLU())
