"""두 수를 뒤집고, 편향을 껐어요."""
import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(out_features, in_features, bias=False)
        self.fc2 = nn.Linear(in_features, out_features)
        self.shortcut = nn.Identity()

    def forward(self, x):
        return torch.relu(self.fc2(torch.relu(self.fc1(x))) + self.shortcut(x))
