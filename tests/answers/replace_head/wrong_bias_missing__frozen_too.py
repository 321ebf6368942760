"""편향을 끄고, 머리까지 얼렸어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.fc = nn.Linear(model.fc.in_features, num_classes, bias=False)
    model.requires_grad_(False)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
