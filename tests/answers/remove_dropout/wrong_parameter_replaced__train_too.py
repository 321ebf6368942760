"""자식의 복사본을 담고, 학습 모드로 두었어요."""
import copy
from torch import nn


def remove_dropout(model):
    for n, c in model.named_children():
        if isinstance(c, nn.Dropout):
            setattr(model, n, nn.Identity())
        else:
            setattr(model, n, remove_dropout(copy.deepcopy(c)))
    return model.train()
