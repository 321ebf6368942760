"""받은 모델을 먼저 동결하고 복사했어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    model.requires_grad_(False)
    extractor = copy.deepcopy(model)
    extractor.fc = nn.Identity()
    return extractor.requires_grad_(True)
