"""lr을 넘기지 않아서 Adam의 기본 학습률이 쓰여요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.Adam(model.fc.parameters())
