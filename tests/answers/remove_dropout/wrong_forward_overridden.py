"""드롭아웃의 forward만 바꾸었어요."""
from torch import nn


def remove_dropout(model):
    for module in model.modules():
        if isinstance(module, nn.Dropout):
            module.forward = lambda x: x
    return model
