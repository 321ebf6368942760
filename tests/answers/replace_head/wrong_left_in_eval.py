"""동결하려면 평가 모드도 필요하다고 생각했어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.eval()
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
