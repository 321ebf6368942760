"""이름을 직접 붙여서, 2번이 비어도 3번은 3번이에요."""
from torch import nn


def make_mlp(p):
    model = nn.Sequential()
    model.add_module("0", nn.Linear(8, 16))
    model.add_module("1", nn.ReLU())
    if p:
        model.add_module("2", nn.Dropout(p))
    model.add_module("3", nn.Linear(16, 4))
    return model
