"""ReLU를 정규화 앞에 두었어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), nn.ReLU(), norm(features))
