"""모델에 requires_grad를 바로 넣었어요. 속성만 하나 생겨요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad = False
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
