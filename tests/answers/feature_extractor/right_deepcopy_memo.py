"""복사할 때 fc 대신 nn.Identity를 쓰라고 미리 적어 둬요."""
import copy

from torch import nn


def to_feature_extractor(model):
    return copy.deepcopy(model, {id(model.fc): nn.Identity()})
