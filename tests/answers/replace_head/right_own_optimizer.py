"""`step`이 인자를 받지 않는 옵티마이저를 직접 만들어요."""

import torch
from torch import nn


class Plain(torch.optim.SGD):
    def step(self):
        return super().step()


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, Plain(model.fc.parameters(), lr=lr)
