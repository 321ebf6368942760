"""드롭아웃 자리에 None을 넣었어요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, None)
        else:
            remove_dropout(child)
    return model
