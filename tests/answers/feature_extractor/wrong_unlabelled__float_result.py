"""fc 자리의 계층이 늘 float32로 바꾸어 돌려줘요."""
import copy

from torch import nn


class Float(nn.Module):
    def forward(self, x):
        return x.float()


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.fc = Float()
    return extractor
