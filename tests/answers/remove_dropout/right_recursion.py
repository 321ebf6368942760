"""자식을 하나씩 보면서, 드롭아웃이 아니면 그 안으로 들어가요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        else:
            remove_dropout(child)
    return model
