"""머리를 지웠다가 다시 담아서, 받은 모델의 자식의 차례가 바뀌어요."""
import copy

from torch import nn


def to_feature_extractor(model):
    head = model.fc
    del model.fc
    extractor = copy.deepcopy(model)
    model.fc = head
    extractor.fc = nn.Identity()
    return extractor
