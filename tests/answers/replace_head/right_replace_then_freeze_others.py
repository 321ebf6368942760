"""새 fc를 먼저 끼우고, 그 매개변수가 아닌 것만 동결해요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    width = model.fc.weight.shape[1]
    model.fc = nn.Linear(width, num_classes)
    head = {id(p) for p in model.fc.parameters()}
    for p in model.parameters():
        p.requires_grad_(id(p) in head)
    trainable = filter(lambda p: p.requires_grad, model.parameters())
    return model, torch.optim.SGD(trainable, lr=lr, momentum=0.9)
