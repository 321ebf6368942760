"""옵티마이저를 먼저 만들고, 학습률도 적어 두었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    opt = torch.optim.SGD(model.fc.parameters(), lr=0.1)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, opt
