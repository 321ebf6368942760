"""옛 머리를 복사해 out_features만 고쳤어요."""
import copy

import torch


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    head = copy.deepcopy(model.fc)
    head.out_features = num_classes
    model.fc = head.requires_grad_(True)
    return model, torch.optim.SGD(head.parameters(), lr=lr)
