"""Identity 하나를 드롭아웃과 ReLU 자리에 모두 담았어요."""
from torch import nn

IDENT = nn.Identity()


def remove_dropout(model):
    for n, c in model.named_children():
        if isinstance(c, (nn.Dropout, nn.ReLU)):
            setattr(model, n, IDENT)
        else:
            remove_dropout(c)
    return model
