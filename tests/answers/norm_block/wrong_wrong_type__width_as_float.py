"""수를 실수로 바꾸어 넘겨요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), norm(float(features)), nn.ReLU())
