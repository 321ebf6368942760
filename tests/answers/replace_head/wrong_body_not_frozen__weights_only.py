"""이름이 weight인 것만 동결했어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    for name, parameter in model.named_parameters():
        if name.endswith("weight"):
            parameter.requires_grad = False
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
