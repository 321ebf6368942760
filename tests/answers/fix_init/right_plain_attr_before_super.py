"""정수 속성은 super().__init__()보다 먼저 두어도 괜찮아요."""
import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self, hidden=8):
        self.hidden = hidden
        super().__init__()
        self.fc1 = nn.Linear(4, self.hidden)
        self.fc2 = nn.Linear(self.hidden, 2)

    def forward(self, x):
        return self.fc2(torch.sigmoid(self.fc1(x)))
