"""마지막 계층만 forward 안에서 만들었어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 32)

    def forward(self, x):
        h = torch.relu(self.hidden(x.float().flatten(1)))
        self.out = nn.Linear(32, 10)
        return self.out(h)
