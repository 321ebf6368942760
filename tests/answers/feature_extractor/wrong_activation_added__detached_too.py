"""ReLU를 두고, 결과를 그래프에서 떼었어요."""
import copy
from torch import nn


class E(nn.Module):
    def __init__(self, m):
        super().__init__()
        self.m = copy.deepcopy(m)
        self.m.fc = nn.ReLU()

    def forward(self, x):
        return self.m(x).detach()


def to_feature_extractor(model):
    return E(model)
