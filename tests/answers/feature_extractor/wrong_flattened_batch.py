"""특징을 한 줄로 펴다가 배치 축까지 폈어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.fc = nn.Flatten(0)
    return extractor
