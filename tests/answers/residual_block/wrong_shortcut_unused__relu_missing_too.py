"""x를 바로 더하고, 가운데의 ReLU를 잊었어요."""
import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        self.shortcut = nn.Identity() if in_features == out_features else nn.Linear(in_features, out_features)

    def forward(self, x):
        h = self.fc1(x)
        h = self.fc2(h)
        return torch.relu(h + x)
