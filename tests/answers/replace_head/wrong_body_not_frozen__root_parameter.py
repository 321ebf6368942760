"""자식만 동결해서 모델이 바로 가진 매개변수는 남아요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    for child in model.children():
        child.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
