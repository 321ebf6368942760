"""머리에 들어오는 크기를 512라고 적었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(512, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
