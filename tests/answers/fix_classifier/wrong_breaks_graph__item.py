"""배율을 item()으로 꺼내서 곱했어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)
        self.scale = nn.Parameter(torch.ones(()))

    def forward(self, x):
        return self.fc(x.float().flatten(1)) * self.scale.item()
