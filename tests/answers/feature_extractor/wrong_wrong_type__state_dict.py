"""가중치만 있으면 된다고 생각했어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.fc = nn.Identity()
    return extractor.state_dict()
