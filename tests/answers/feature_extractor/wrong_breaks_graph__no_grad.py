"""특징만 뽑으니 변화도가 필요 없다고 생각했어요."""
import copy

import torch
from torch import nn


class Extractor(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.body = copy.deepcopy(model)
        self.body.fc = nn.Identity()

    def forward(self, x):
        with torch.no_grad():
            return self.body(x)


def to_feature_extractor(model):
    return Extractor(model)
