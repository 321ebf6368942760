"""매개변수는 복사하고 버퍼는 그대로 같이 써요."""
import copy

from torch import nn


def to_feature_extractor(model):
    memo = {id(buffer): buffer for buffer in model.buffers()}
    extractor = copy.deepcopy(model, memo)
    extractor.fc = nn.Identity()
    return extractor
