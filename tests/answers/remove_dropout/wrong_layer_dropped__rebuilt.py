"""안쪽 nn.Sequential은 드롭아웃을 빼고 다시 만들었어요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        elif isinstance(child, nn.Sequential):
            kept = [remove_dropout(layer) for layer in child if not isinstance(layer, nn.Dropout)]
            setattr(model, name, nn.Sequential(*kept))
        else:
            remove_dropout(child)
    return model
