"""같은 계층을 nn.Sequential에도 넣어서 이름이 둘이에요."""
import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        self.branch = nn.Sequential(self.fc1, nn.ReLU(inplace=True), self.fc2)
        self.shortcut = nn.Identity()
        if in_features != out_features:
            self.shortcut = nn.Linear(in_features, out_features)

    def forward(self, x):
        return torch.relu(self.branch(x) + self.shortcut(x))
