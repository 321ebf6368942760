"""LazyLinear를 두고, 처음 부를 때 크기가 정해지게 해요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.LazyLinear(10)

    def forward(self, x):
        return self.fc(torch.flatten(x, 1).float())
