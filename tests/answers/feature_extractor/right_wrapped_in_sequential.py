"""복사본을 nn.Sequential로 한 번 더 감쌌어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    body = copy.deepcopy(model)
    del body.fc
    body.fc = nn.Dropout(0.0)
    return nn.Sequential(body, nn.Identity())
