"""같은 크기의 Linear를 담아 두고 다시 써요."""
import functools

import torch
from torch import nn


@functools.cache
def linear(name, in_features, out_features):
    return nn.Linear(in_features, out_features)


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = linear("fc1", in_features, out_features)
        self.fc2 = linear("fc2", out_features, out_features)
        same = in_features == out_features
        self.shortcut = nn.Identity() if same else linear("shortcut", in_features, out_features)

    def forward(self, x):
        return torch.relu(self.fc2(torch.relu(self.fc1(x))) + self.shortcut(x))
