"""드롭아웃만 평가 모드로 바꿨어요."""
from torch import nn


def remove_dropout(model):
    for module in model.modules():
        if isinstance(module, nn.Dropout):
            module.eval()
    return model
