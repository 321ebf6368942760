"""nn.Module을 물려받지 않은 클래스예요."""
import torch
from torch import nn


class TinyNet:
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)
        self.fc2 = nn.Linear(8, 2)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
