"""지름길의 가중치를 버퍼로 등록했어요."""
import torch
import torch.nn.functional as F
from torch import nn


class Projection(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.register_buffer("weight", torch.randn(out_features, in_features))

    def forward(self, x):
        return x @ self.weight.T


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        self.shortcut = (nn.Identity if in_features == out_features else Projection)(in_features, out_features)

    def forward(self, x):
        return F.relu(self.fc2(F.relu(self.fc1(x))) + self.shortcut(x))
