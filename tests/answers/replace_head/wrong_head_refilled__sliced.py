"""옛 머리의 매개변수를 num_classes개까지만 잘라 다시 담았어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc.weight = nn.Parameter(model.fc.weight[:num_classes].clone())
    model.fc.bias = nn.Parameter(model.fc.bias[:num_classes].clone())
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
