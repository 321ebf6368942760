"""지름길을 부를 때마다 새로 등록해요."""
import torch.nn.functional as F
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        self.sizes = in_features, out_features
        self.shortcut = nn.Identity() if in_features == out_features else nn.Linear(*self.sizes)

    def forward(self, x):
        if self.sizes[0] != self.sizes[1]:
            self.shortcut = nn.Linear(*self.sizes)
        return F.relu(self.fc2(F.relu(self.fc1(x))) + self.shortcut(x))
