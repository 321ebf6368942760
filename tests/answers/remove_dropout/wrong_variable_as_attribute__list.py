"""`list`에 모은 다음 `model.name`에 담아요."""

import torch
from torch import nn


def remove_dropout(model):
    for name, child in list(model.named_children()):
        if isinstance(child, nn.Dropout):
            model.name = nn.Identity()
        else:
            remove_dropout(child)
    return model
