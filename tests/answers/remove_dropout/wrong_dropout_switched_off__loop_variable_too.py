"""평가 모드로 두고, 반복문의 변수에만 담았어요."""
from torch import nn


def remove_dropout(model):
    model.eval()
    for c in model.children():
        if isinstance(c, nn.Dropout):
            c = nn.Identity()
    return model
