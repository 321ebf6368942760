"""새 머리를 다는 김에 몸통의 드롭아웃까지 Identity로 바꿔요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    if hasattr(model, "drop"):
        model.drop = nn.Identity()
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
