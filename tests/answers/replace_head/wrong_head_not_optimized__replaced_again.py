"""옵티마이저를 만든 뒤에 fc를 한 번 더 만들었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    width = model.fc.in_features
    model.fc = nn.Linear(width, num_classes)
    optimizer = torch.optim.Adam(model.fc.parameters(), lr=lr)
    model.fc = nn.Linear(width, num_classes)
    return model, optimizer
