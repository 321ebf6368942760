"""자식이 하나뿐이면 볼 것이 없다고 생각했어요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        elif len(list(child.children())) > 1:
            remove_dropout(child)
    return model
