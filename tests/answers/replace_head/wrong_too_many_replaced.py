"""이름이 fc인 것을 깊이와 상관없이 모두 바꿨어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    for module in list(model.modules()):
        if hasattr(module, "fc"):
            module.fc = nn.Linear(module.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
