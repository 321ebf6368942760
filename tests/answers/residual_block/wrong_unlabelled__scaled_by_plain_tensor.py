"""등록되지 않은 무작위 텐서를 곱해서 값이 달라요."""
import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        self.alpha = torch.rand(1)
        self.shortcut = nn.Identity() if in_features == out_features else nn.Linear(in_features, out_features)

    def forward(self, x):
        return torch.relu(self.fc2(torch.relu(self.fc1(x))) * self.alpha + self.shortcut(x))
