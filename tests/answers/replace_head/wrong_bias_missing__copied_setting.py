"""원래 fc에 편향이 없으면 새 fc에도 없어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    has_bias = model.fc.bias is not None
    model.fc = nn.Linear(model.fc.in_features, num_classes, bias=has_bias)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
