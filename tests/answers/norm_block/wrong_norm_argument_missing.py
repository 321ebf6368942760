"""nn.Identity처럼 인자 없이 불렀어요."""
from torch import nn


def make_block(features, norm):
    return nn.Sequential(nn.Linear(features, features), norm(), nn.ReLU())
