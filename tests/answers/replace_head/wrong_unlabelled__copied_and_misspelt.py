"""복사본을 만들고, 인자의 이름을 잘못 적었어요."""
import copy
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    m = copy.deepcopy(model)
    m.fc = nn.Linear(m.fc.in_features, num_class)
    return m, torch.optim.SGD(m.fc.parameters(), lr=lr)
