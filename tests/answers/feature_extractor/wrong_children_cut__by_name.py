"""이름이 fc가 아닌 계층을 모아 다시 이었어요."""
import copy
from collections import OrderedDict

from torch import nn


def to_feature_extractor(model):
    layers = OrderedDict()
    for name, child in copy.deepcopy(model).named_children():
        if name != "fc":
            layers[name] = child
    return nn.Sequential(layers)
