"""없는 이름에 담고, 없는 메소드를 불렀어요."""
import copy
from torch import nn


def to_feature_extractor(model):
    e = copy.deepcopy(model)
    e.classifier = nn.Identity()
    e.fc.foo()
    return e
