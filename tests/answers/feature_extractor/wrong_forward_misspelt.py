"""forward를 forwad라고 썼어요."""
import copy

from torch import nn


class Extractor(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.body = copy.deepcopy(model)
        self.body.fc = nn.Identity()

    def forwad(self, x):
        return self.body(x)


def to_feature_extractor(model):
    return Extractor(model)
