"""apply로 모든 모듈에 같은 함수를 실행해요."""
from torch import nn


def swap(module):
    for name, child in list(module.named_children()):
        if isinstance(child, nn.Dropout):
            module.register_module(name, nn.Identity())


def remove_dropout(model):
    return model.apply(swap)
