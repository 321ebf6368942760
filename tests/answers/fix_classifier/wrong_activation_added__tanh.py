"""마지막에 tanh를 붙였어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        return torch.tanh(self.fc(x.float().flatten(1)))
