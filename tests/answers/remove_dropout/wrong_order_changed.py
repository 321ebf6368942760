"""지우고 다시 담았어요."""
from torch import nn


def remove_dropout(model):
    for name, child in list(model.named_children()):
        if isinstance(child, nn.Dropout):
            del model._modules[name]
            model._modules[name] = nn.Identity()
        else:
            remove_dropout(child)
    return model
