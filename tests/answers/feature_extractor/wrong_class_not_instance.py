"""괄호 없이 nn.Identity를 넣었어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.fc = nn.Identity
    return extractor
