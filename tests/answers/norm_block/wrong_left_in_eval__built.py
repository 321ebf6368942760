"""정규화를 평가 모드로 만들어 두었어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), norm(features).eval(), nn.ReLU())
