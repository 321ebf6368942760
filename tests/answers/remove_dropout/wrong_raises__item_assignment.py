"""모든 모듈에 번호로 넣을 수 있다고 생각했어요."""
from torch import nn


def remove_dropout(model):
    for index, child in enumerate(model.children()):
        if isinstance(child, nn.Dropout):
            model[index] = nn.Identity()
        else:
            remove_dropout(child)
    return model
