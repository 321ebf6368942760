"""이름이 fc인 것을 모두 처음 값으로 되돌렸어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    for module in model.modules():
        if hasattr(module, "fc"):
            module.fc.reset_parameters()
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
