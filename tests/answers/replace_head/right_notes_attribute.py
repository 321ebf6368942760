"""몇 개를 내놓는지 모델의 새 속성에 적어 둬요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    model.num_classes = num_classes
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
