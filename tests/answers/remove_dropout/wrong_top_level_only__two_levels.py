"""반복문 두 겹이면 다 찾는다고 생각했어요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        for inner_name, inner in child.named_children():
            if isinstance(inner, nn.Dropout):
                setattr(child, inner_name, nn.Identity())
    return model
