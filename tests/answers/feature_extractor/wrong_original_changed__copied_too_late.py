"""바꾼 뒤에 복사했어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    model.fc = nn.Identity()
    extractor = copy.deepcopy(model)
    return extractor
