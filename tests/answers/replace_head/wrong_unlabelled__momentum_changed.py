"""통계까지 지키려고 몸통의 BatchNorm의 momentum 설정을 바꿔요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    for module in model.modules():
        if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
            module.momentum = 0.0
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
