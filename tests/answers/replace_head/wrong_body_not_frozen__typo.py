"""requires_grad를 require_grad라고 썼어요. 오류는 없어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    for parameter in model.parameters():
        parameter.require_grad = False
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
