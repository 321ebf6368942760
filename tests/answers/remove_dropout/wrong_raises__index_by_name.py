"""`model[name]`처럼 대괄호에 이름을 적어요."""

import torch
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            model[name] = nn.Identity()
        else:
            remove_dropout(child)
    return model
