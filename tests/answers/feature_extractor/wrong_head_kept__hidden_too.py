"""받은 모델을 목록에 담고, 머리는 그대로 두었어요."""
from torch import nn


class E(nn.Module):
    def __init__(self, m):
        super().__init__()
        self.m = [m]

    def forward(self, x):
        return self.m[0](x)


def to_feature_extractor(model):
    return E(model)
