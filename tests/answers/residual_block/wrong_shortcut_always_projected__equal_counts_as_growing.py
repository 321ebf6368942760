"""크기가 커질 때와 같을 때를 함께 묶었어요."""
import torch.nn.functional as F
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        grows, shrinks = in_features <= out_features, in_features > out_features
        self.shortcut = nn.Linear(in_features, out_features) if grows or shrinks else nn.Identity()

    def forward(self, x):
        return F.relu(self.fc2(F.relu(self.fc1(x))) + self.shortcut(x))
