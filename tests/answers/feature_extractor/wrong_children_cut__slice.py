"""마지막 계층만 빼고 다시 이었어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    return nn.Sequential(*list(extractor.children())[:-1])
