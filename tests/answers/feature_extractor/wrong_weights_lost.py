"""복사한 다음 가중치를 모두 새로 초기화했어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    for module in extractor.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    extractor.fc = nn.Identity()
    return extractor
