"""copy를 불러오지 않고 썼어요."""
from torch import nn


def to_feature_extractor(model):
    extractor = deepcopy(model)
    extractor.fc = nn.Identity()
    return extractor
