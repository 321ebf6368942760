"""드롭아웃의 이름이 늘 dropout이라고 생각했어요."""
from torch import nn


def remove_dropout(model):
    model.dropout = nn.Identity()
    return model
