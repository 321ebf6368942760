"""한 번 본 이름을 적어 두고 건너뛰어서, 다른 모듈 안의 같은 이름도 건너뛰어요."""
from torch import nn


def remove_dropout(model, seen=None):
    seen = set() if seen is None else seen
    for name, child in model.named_children():
        if name in seen:
            continue
        seen.add(name)
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        else:
            remove_dropout(child, seen)
    return model
