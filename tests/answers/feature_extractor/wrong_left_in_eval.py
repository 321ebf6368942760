"""드롭아웃을 끄려고 받은 모델을 평가 모드로 바꾸고 그대로 두었어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    model.eval()
    extractor = copy.deepcopy(model)
    extractor.fc = nn.Identity()
    return extractor
