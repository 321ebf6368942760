"""평가 모드로 바꾸고, 자식만 다시 이었어요."""
from torch import nn


def to_feature_extractor(model):
    model.eval()
    return nn.Sequential(*list(model.children())[:-1])
