"""이름이 drop으로 시작하는 것만 바꿔요."""
from torch import nn


def remove_dropout(model):
    for name, module in list(model.named_modules()):
        if name.split(".")[-1].startswith("drop"):
            model.set_submodule(name, nn.Identity())
    return model
