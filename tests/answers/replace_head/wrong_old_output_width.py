"""들어오는 크기로 원래 fc의 out_features를 썼어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.out_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
