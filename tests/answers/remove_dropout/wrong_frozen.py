"""바꾼 김에 동결도 했어요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        else:
            remove_dropout(child)
    model.requires_grad_(False)
    return model
