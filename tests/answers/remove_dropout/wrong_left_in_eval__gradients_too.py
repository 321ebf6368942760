"""다 바꾼 다음 변화도를 지우고, 평가 모드로 두었어요."""
from torch import nn


def remove_dropout(model):
    for n, c in model.named_children():
        if isinstance(c, nn.Dropout):
            setattr(model, n, nn.Identity())
        else:
            remove_dropout(c)
    model.zero_grad()
    return model.eval()
