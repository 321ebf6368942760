"""평가 모드로 바꾸고 나서 바꾸었어요."""
from torch import nn


def remove_dropout(model):
    model.eval()
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        else:
            remove_dropout(child)
    return model
