"""이름이 fc.로 시작하는 것만 남기고 동결해요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    with torch.no_grad():
        model.fc = nn.Linear(model.fc.in_features, num_classes)
        nn.init.zeros_(model.fc.weight)
    for name, parameter in model.named_parameters():
        parameter.requires_grad = name.startswith("fc.")
    return model, torch.optim.RMSprop(model.fc.named_parameters(), lr=lr)
