"""in_features를 in_feature라고 썼어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_feature, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
