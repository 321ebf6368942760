"""nn.Sequential 안으로만 들어갔어요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        elif isinstance(child, nn.Sequential):
            remove_dropout(child)
    return model
