"""들어오는 크기와 나가는 크기를 바꿔 적었어요."""
import torch.nn.functional as F
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(out_features, in_features)
        self.fc2 = nn.Linear(in_features, in_features)
        self.shortcut = nn.Identity() if in_features == out_features else nn.Linear(out_features, in_features)

    def forward(self, x):
        return F.relu(self.fc2(F.relu(self.fc1(x))) + self.shortcut(x))
