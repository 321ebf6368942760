"""받은 것을 그대로 돌려주는 모듈을 직접 썼어요."""
import copy

from torch import nn


class PassThrough(nn.Module):
    def forward(self, x):
        return x


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.add_module("fc", PassThrough())
    return extractor
