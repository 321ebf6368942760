"""저장하지 않는 버퍼는 원래 것을 다시 담았어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.fc = nn.Identity()
    for name, buffer in model.named_buffers():
        if name not in model.state_dict():
            setattr(extractor, name, buffer)
    return extractor
