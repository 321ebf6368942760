"""받은 가중치를 쓰지 않고 부를 때마다 계층을 새로 만들었어요."""

from torch import nn


def manual_linear(x, weight, bias=None):
    out_features, in_features = weight.shape
    layer = nn.Linear(in_features, out_features, bias=bias is not None)
    return layer(x)
