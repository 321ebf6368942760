"""이름을 붙이고, ReLU는 제자리에서 해요."""
from collections import OrderedDict

from torch import nn


def make_block(features, norm):
    layers = [("fc", nn.Linear(features, features)), ("norm", norm(features)), ("act", nn.ReLU(inplace=True))]
    return nn.Sequential(OrderedDict(layers))
