"""모두 동결한 뒤에 새 fc를 끼워요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    for parameter in model.parameters():
        parameter.requires_grad = False
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    optimizer = torch.optim.SGD(model.fc.parameters(), lr=lr)
    return model, optimizer
