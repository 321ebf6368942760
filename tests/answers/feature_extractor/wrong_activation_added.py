"""특징에는 ReLU를 한 번 더 씌워야 한다고 생각했어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.fc = nn.ReLU()
    return extractor
