"""옵티마이저에 머리가 아닌 나머지를 넣었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    body = [p for name, p in model.named_parameters() if not name.startswith("fc.")]
    optimizer = torch.optim.SGD(body, lr=lr)
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, optimizer
