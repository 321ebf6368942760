"""super().__init__()을 한 번 더 불러서 앞의 계층이 사라졌어요."""
import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.fc1 = nn.Linear(8, 16)
        self.drop = nn.Dropout(p) if p else nn.Identity()
        super().__init__()
        self.fc2 = nn.Linear(16, 4)

    def forward(self, x):
        return self.fc2(self.drop(torch.relu(self.fc1(x))))


def make_mlp(p):
    return MLP(p)
