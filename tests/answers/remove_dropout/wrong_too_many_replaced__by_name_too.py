"""타입을 묻고도 이름까지 물어서, 이름에 drop이 든 다른 계층까지 바꿔요."""
from torch import nn


def remove_dropout(model):
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout) or "drop" in name:
            setattr(model, name, nn.Identity())
        else:
            remove_dropout(child)
    return model
