"""Linear의 두 수를 뒤집고, forward에서 속성의 이름을 잘못 적었어요."""
import torch
from torch import nn


class M(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.a = nn.Linear(16, 8)
        self.b = nn.Linear(16, 4)

    def forward(self, x):
        return self.b(torch.relu(self.aa(x)))


def make_mlp(p):
    return M(p)
