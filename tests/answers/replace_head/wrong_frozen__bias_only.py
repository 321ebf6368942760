"""편향은 배우지 않아도 된다고 생각했어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    model.fc.bias.requires_grad_(False)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
