"""드롭아웃을 forward에서 함수로 불러요."""
import torch
import torch.nn.functional as F
from torch import nn


class MLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.fc1 = nn.Linear(8, 16)
        self.fc2 = nn.Linear(16, 4)
        self.p = p

    def forward(self, x):
        x = torch.relu(self.fc1(x))
        if self.p:
            x = F.dropout(x, self.p, training=self.training)
        return self.fc2(x)


def make_mlp(p):
    return MLP(p)
