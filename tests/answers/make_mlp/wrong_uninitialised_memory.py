"""가중치를 torch.empty로만 만들었어요."""
import torch
import torch.nn.functional as F
from torch import nn


class MLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.w1, self.b1 = nn.Parameter(torch.empty(16, 8)), nn.Parameter(torch.zeros(16))
        self.drop = nn.Dropout(p or 0)
        self.fc2 = nn.Linear(16, 4)

    def forward(self, x):
        return self.fc2(self.drop(F.relu(F.linear(x, self.w1, self.b1))))


def make_mlp(p):
    return MLP(p)
