"""머리 이름이 늘 classifier라고 생각했어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.classifier = nn.Identity()
    return extractor
