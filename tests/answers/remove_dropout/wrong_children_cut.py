"""자식을 모아 nn.Sequential로 다시 이었어요."""
from collections import OrderedDict

from torch import nn


def without(module):
    if isinstance(module, nn.Dropout):
        return nn.Identity()
    for name, child in module.named_children():
        setattr(module, name, without(child))
    return module


def remove_dropout(model):
    return nn.Sequential(OrderedDict((name, without(child)) for name, child in model.named_children()))
