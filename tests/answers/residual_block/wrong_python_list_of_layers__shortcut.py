"""지름길을 리스트에 담았어요. 크기가 같으면 빈 리스트예요."""
import torch.nn.functional as F
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        same = in_features == out_features
        self.shortcut = [] if same else [nn.Linear(in_features, out_features)]

    def forward(self, x):
        skip = x
        for layer in self.shortcut:
            skip = layer(skip)
        return F.relu(self.fc2(F.relu(self.fc1(x))) + skip)
