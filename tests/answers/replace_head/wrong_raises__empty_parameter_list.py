"""모두 동결한 뒤에 남은 것을 옵티마이저에 넣으려 했어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    trainable = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.SGD(trainable, lr=lr)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, optimizer
