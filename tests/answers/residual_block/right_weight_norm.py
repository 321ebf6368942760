"""fc1의 가중치를 크기와 방향으로 나누어 배워요. 여전히 Linear예요."""
import torch
from torch import nn
from torch.nn.utils.parametrizations import weight_norm


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = weight_norm(nn.Linear(in_features, out_features))
        self.fc2 = nn.Linear(out_features, out_features)
        self.shortcut = nn.Identity() if in_features == out_features else nn.Linear(in_features, out_features)

    def forward(self, x):
        return torch.relu(self.fc2(torch.relu(self.fc1(x))) + self.shortcut(x))
