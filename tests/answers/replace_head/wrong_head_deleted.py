"""fc를 지우고 head라는 이름으로 새로 만들었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    width = model.fc.in_features
    del model.fc
    model.head = nn.Linear(width, num_classes)
    return model, torch.optim.SGD(model.head.parameters(), lr=lr)
