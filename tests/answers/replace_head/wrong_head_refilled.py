"""옛 머리에 새 매개변수만 담았어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc.weight = nn.Parameter(torch.randn(num_classes, model.fc.in_features))
    model.fc.bias = nn.Parameter(torch.zeros(num_classes))
    model.fc.out_features = num_classes
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
