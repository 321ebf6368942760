"""문제에 나온 모델의 이름을 그대로 적었어요."""
from torch import nn


def remove_dropout(model):
    model.drop = nn.Identity()
    model.body[1] = nn.Identity()
    return model
