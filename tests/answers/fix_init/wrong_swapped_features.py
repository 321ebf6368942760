"""(out, in) 순서로 적었어요."""
import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(8, 4)
        self.fc2 = nn.Linear(2, 8)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
