"""바꾼 다음 학습 모드로 돌려놓아야 한다고 생각했어요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        else:
            remove_dropout(child)
    return model.train()
