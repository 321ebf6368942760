"""가중치만 다시 배우게 했어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    model.requires_grad_(False)
    model.fc.weight.requires_grad = True
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
