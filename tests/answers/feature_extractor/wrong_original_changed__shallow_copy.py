"""copy.copy로도 충분하다고 생각했어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.copy(model)
    extractor.fc = nn.Identity()
    return extractor
