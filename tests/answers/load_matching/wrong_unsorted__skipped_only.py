"""한 목록만 정렬했어요."""
import torch
from torch import nn


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for key, value in state_dict.items():
        if key in own and own[key].shape == value.shape:
            own[key].copy_(value)
            loaded.append(key)
        else:
            skipped.append(key)
    return sorted(loaded), skipped
