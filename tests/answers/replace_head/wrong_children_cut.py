"""자식을 다시 이어서 머리만 새것으로 바꿨어요."""
from collections import OrderedDict

import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    body = OrderedDict((name, child) for name, child in model.named_children() if name != "fc")
    body["fc"] = nn.Linear(model.fc.in_features, num_classes)
    model = nn.Sequential(body)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
