"""fc를 두고 classifier라는 새 자식을 만들었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.classifier = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.classifier.parameters(), lr=lr)
