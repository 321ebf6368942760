"""BatchNorm1d의 인자 이름으로 넘겨서 다른 것에는 통하지 않아요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), norm(num_features=features), nn.ReLU())
