"""BatchNorm 앞에서는 편향이 필요 없다고 생각했어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features, bias=norm is not nn.BatchNorm1d), norm(features), nn.ReLU())
