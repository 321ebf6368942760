"""p가 없으면 속성에 None을 담고, 묻지 않고 불러요."""
import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(8, 16), nn.Linear(16, 4)
        self.drop = nn.Dropout(p) if p else None

    def forward(self, x):
        return self.fc2(self.drop(torch.relu(self.fc1(x))))


def make_mlp(p):
    return MLP(p)
