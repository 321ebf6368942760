"""옵티마이저를 먼저 만들어서 원래 fc의 매개변수가 들어갔어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    optimizer = torch.optim.SGD(model.fc.parameters(), lr=lr)
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, optimizer
