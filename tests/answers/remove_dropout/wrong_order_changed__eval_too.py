"""지우고 다시 담고, 평가 모드로 두었어요."""
from torch import nn


def remove_dropout(model):
    for n, c in list(model.named_children()):
        if isinstance(c, nn.Dropout):
            delattr(model, n)
            model.add_module(n, nn.Identity())
        else:
            remove_dropout(c)
    return model.eval()
