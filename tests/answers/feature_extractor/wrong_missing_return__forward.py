"""감싼 모듈의 forward에 return이 없어요."""
import copy

from torch import nn


class Extractor(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.body = copy.deepcopy(model)
        self.body.fc = nn.Identity()

    def forward(self, x):
        self.body(x)


def to_feature_extractor(model):
    return Extractor(model)
