"""확률이 0이면 이미 꺼진 것이라고 생각했어요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout) and child.p > 0:
            setattr(model, name, nn.Identity())
        else:
            remove_dropout(child)
    return model
