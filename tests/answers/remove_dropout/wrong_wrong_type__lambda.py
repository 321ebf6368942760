"""항등 함수를 람다로 적어 넣었어요."""
from torch import nn


def remove_dropout(model):
    for module in list(model.modules()):
        for name, child in list(module._modules.items()):
            if isinstance(child, nn.Dropout):
                module._modules[name] = lambda x: x
    return model
