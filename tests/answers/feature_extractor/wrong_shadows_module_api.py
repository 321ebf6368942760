"""앞부분 계층을 children이라는 이름에 담아 두었어요."""
import copy

from torch import nn


class Extractor(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.body = copy.deepcopy(model)
        self.body.fc = nn.Identity()
        self.children = list(self.body.children())

    def forward(self, x):
        return self.body(x)


def to_feature_extractor(model):
    return Extractor(model)
