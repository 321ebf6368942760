"""머리까지 같이 돌려줬어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    head = extractor.fc
    extractor.fc = nn.Identity()
    return extractor, head
