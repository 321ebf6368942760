"""복사하기 전에 변화도를 지웠어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    model.zero_grad()
    extractor = copy.deepcopy(model)
    extractor.fc = nn.Identity()
    return extractor
