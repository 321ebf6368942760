"""동결하며 남은 변화도를 지웠어요. 값과 모드는 그대로예요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    model.zero_grad()
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
