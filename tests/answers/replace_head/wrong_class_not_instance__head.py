"""nn.Linear 클래스를 fc에 넣었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    head = nn.Linear(model.fc.in_features, num_classes)
    model.fc = nn.Linear
    return model, torch.optim.SGD(head.parameters(), lr=lr)
