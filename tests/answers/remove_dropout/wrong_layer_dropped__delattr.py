"""드롭아웃 속성을 delattr로 지웠어요."""
from torch import nn


def remove_dropout(model):
    for name, child in list(model.named_children()):
        if isinstance(child, nn.Dropout):
            delattr(model, name)
        else:
            remove_dropout(child)
    return model
