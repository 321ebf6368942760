"""리스트처럼 remove로 뺄 수 있다고 생각했어요."""
from torch import nn


def remove_dropout(model):
    for module in list(model.modules()):
        if isinstance(module, nn.Dropout):
            model.remove(module)
    return model
