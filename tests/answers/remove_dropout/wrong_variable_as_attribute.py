"""`model.name`이라고 적으면 변수 `name`에 든 이름에 담긴다고 생각해요."""

import torch
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            model.name = nn.Identity()
        else:
            remove_dropout(child)
    return model
