"""가중치와 편향을 다른 그룹에 담았어요. 학습률은 둘 다 lr이에요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    groups = [
        {"params": [model.fc.weight], "lr": lr, "weight_decay": 0.1},
        {"params": [model.fc.bias], "lr": lr},
    ]
    return model, torch.optim.SGD(groups, lr=1.0)
