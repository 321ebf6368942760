"""전체 이름을 먼저 모으고 set_submodule로 바꿔 끼워요."""
from torch import nn


def remove_dropout(model):
    names = [name for name, module in model.named_modules() if isinstance(module, nn.Dropout)]
    for name in names:
        model.set_submodule(name, nn.Identity())
    return model
