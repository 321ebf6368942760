"""머리를 잠깐 떼고 복사한 다음 그 자리에 다시 끼워요."""
import copy

from torch import nn


def to_feature_extractor(model):
    head = model.fc
    model.fc = nn.Identity()
    try:
        return copy.deepcopy(model)
    finally:
        model.fc = head
