"""옵티마이저를 만든 뒤에 가중치를 새 매개변수로 바꿨어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    optimizer = torch.optim.SGD(model.fc.parameters(), lr=lr)
    model.fc.weight = nn.Parameter(torch.randn_like(model.fc.weight) * 0.01)
    return model, optimizer
