"""모든 모델에 번호로 넣을 수 있다고 생각했어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor[-1] = nn.Identity()
    return extractor
