"""자식을 하나 보고 나면 반복문 안의 `return` 문이 함수를 끝내요."""
import torch
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        else:
            remove_dropout(child)
        return model
