"""지름길이 늘 Identity이고, x 대신 fc1의 결과를 넣어 더해요."""
import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        self.shortcut = nn.Identity()

    def forward(self, x):
        h = torch.relu(self.fc1(x))
        return torch.relu(self.fc2(h) + self.shortcut(h))
