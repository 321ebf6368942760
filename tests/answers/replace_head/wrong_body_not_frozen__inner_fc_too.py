"""안쪽의 fc까지 바꾸고, 동결을 잊었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    for m in model.modules():
        if hasattr(m, "fc"):
            m.fc = nn.Linear(m.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
