"""이름을 점에서 나누어 부모 모듈을 찾아요."""
from torch import nn


def remove_dropout(model):
    for name, module in list(model.named_modules()):
        if isinstance(module, nn.Dropout):
            parent, _, last = name.rpartition(".")
            setattr(model.get_submodule(parent), last, nn.Identity(module.p, module.inplace))
    return model
