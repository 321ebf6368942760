"""계층을 다 만든 뒤에 super().__init__()을 불렀어요."""
import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        self.fc1 = nn.Linear(4, 8)
        self.fc2 = nn.Linear(8, 2)
        super().__init__()

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
