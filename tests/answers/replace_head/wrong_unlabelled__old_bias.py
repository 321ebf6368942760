"""편향의 shape이 같으면 옛 머리의 편향을 그대로 옮겨 담아요. 그 편향은 동결되어 있어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    old = model.fc
    model.requires_grad_(False)
    model.fc = nn.Linear(old.in_features, num_classes)
    if old.bias is not None and old.bias.shape == model.fc.bias.shape:
        model.fc.bias = old.bias
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
