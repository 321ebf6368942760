"""앞 계층을 동결한 채로 두었어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 32)
        self.fc = nn.Linear(32, 10)
        self.hidden.requires_grad_(False)

    def forward(self, x):
        return self.fc(torch.relu(self.hidden(x.float().flatten(1))))
