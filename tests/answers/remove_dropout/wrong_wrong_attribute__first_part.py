"""이름의 첫 부분만 따라 들어가서, 더 깊은 곳은 없는 이름에 담아요."""
from torch import nn


def remove_dropout(model):
    for name, module in list(model.named_modules()):
        if isinstance(module, nn.Dropout):
            *parents, last = name.split(".")
            setattr(getattr(model, parents[0]) if parents else model, last, nn.Identity())
    return model
