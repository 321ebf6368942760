"""`strict=False`로 하나씩 불러와서, 원소 하나짜리가 축 없는 텐서에 들어가요."""
import torch
from torch import nn


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for name, value in sorted(state_dict.items()):
        try:
            if name not in own:
                raise KeyError(name)
            model.load_state_dict({name: value}, strict=False)
        except (KeyError, RuntimeError):
            skipped.append(name)
        else:
            loaded.append(name)
    return loaded, skipped
