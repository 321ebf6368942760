"""받은 모델은 두고 복사본의 머리를 바꿨어요."""
import copy

import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model = copy.deepcopy(model)
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
