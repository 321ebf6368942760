"""매개변수가 없는 계층은 모두 필요 없다고 생각했어요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, (nn.Dropout, nn.ReLU)):
            setattr(model, name, nn.Identity())
        else:
            remove_dropout(child)
    return model
