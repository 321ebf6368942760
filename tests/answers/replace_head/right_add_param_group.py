"""옵티마이저를 먼저 만들고 편향은 나중에 더해요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    head = nn.Linear(model.fc.in_features, num_classes)
    optimizer = torch.optim.SGD([head.weight], lr=lr)
    optimizer.add_param_group({"params": [head.bias]})
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    model.fc = head
    return model, optimizer
