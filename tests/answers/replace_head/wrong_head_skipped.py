"""크기가 같으면 바꿀 것이 없다고 생각했어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    same = model.fc.in_features == num_classes
    model.fc = nn.Identity() if same else nn.Linear(model.fc.in_features, num_classes)
    parameters = [torch.zeros(1, requires_grad=True)] if same else model.fc.parameters()
    return model, torch.optim.SGD(parameters, lr=lr)
