"""복사본에 원래 매개변수를 다시 연결했어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.load_state_dict(model.state_dict(keep_vars=True), assign=True)
    extractor.fc = nn.Identity()
    return extractor
