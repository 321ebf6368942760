"""지름길에 fc1을 다시 쓰고, 마지막 ReLU를 잊었어요."""
import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        self.shortcut = nn.Identity() if in_features == out_features else self.fc1

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x))) + self.shortcut(x)
