"""p에 따라 이름을 다르게 지었어요."""
from collections import OrderedDict

from torch import nn


def make_mlp(p):
    kind = "dropped" if p else "plain"
    layers = [nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p) if p else nn.Identity(), nn.Linear(16, 4)]
    return nn.Sequential(OrderedDict((f"{kind}{index}", layer) for index, layer in enumerate(layers)))
