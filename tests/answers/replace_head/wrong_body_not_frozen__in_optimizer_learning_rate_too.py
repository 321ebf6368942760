"""옵티마이저에 모두 넘기고, 학습률도 적어 두었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
