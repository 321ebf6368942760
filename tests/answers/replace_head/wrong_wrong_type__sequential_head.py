"""원래 fc 뒤에 Linear를 하나 더 붙였어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    new = nn.Linear(model.fc.out_features, num_classes)
    model.fc = nn.Sequential(model.fc, new)
    return model, torch.optim.SGD(new.parameters(), lr=lr)
