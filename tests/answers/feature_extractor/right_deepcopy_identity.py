"""복사한 뒤 fc 자리만 nn.Identity로 바꿔요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.fc = nn.Identity()
    return extractor
