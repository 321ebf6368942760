"""Linear를 만들고 매개변수로 다시 감쌌어요. 받은 텐서와 이어지지 않아요."""

from torch import nn


def manual_linear(x, weight, bias=None):
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight = nn.Parameter(weight)
    layer.bias = None if bias is None else nn.Parameter(bias)
    return layer(x)
