"""머리까지 얼리고, 옵티마이저에는 모두 넘겼어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    model.requires_grad_(False)
    return model, torch.optim.SGD(model.parameters(), lr=lr)
