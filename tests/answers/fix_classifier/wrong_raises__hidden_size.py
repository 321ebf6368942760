"""두 계층의 크기가 서로 맞지 않아요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 64)
        self.fc2 = nn.Linear(32, 10)

    def forward(self, x):
        x = x.float().flatten(1)
        return self.fc2(torch.relu(self.fc1(x)))
