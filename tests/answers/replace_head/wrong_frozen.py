"""새 머리까지 동결했어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    for parameter in model.parameters():
        parameter.requires_grad = False
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
