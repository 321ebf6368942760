"""nn.Identity가 인자를 무시하니 무엇을 넘겨도 같아요."""
import copy

from torch import nn


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.set_submodule("fc", nn.Identity(512, 10, bias=False))
    return extractor
