"""몸통을 다시 초기화하고, 평가 모드로 두었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    for m in model.modules():
        if hasattr(m, "reset_parameters"): m.reset_parameters()
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model.eval(), torch.optim.SGD(model.fc.parameters(), lr=lr)
