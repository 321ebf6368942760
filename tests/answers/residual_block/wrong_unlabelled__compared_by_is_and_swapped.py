"""크기를 is로 견주고, 지름길의 두 수를 뒤집었어요."""
import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        self.shortcut = nn.Identity() if in_features is out_features else nn.Linear(out_features, in_features)

    def forward(self, x):
        return torch.relu(self.fc2(torch.relu(self.fc1(x))) + self.shortcut(x))
