"""목록만 복사해서 계층은 두 모델이 같이 써요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.copy(model)
    extractor._modules = dict(model._modules)
    extractor.fc = nn.Identity()
    return extractor
