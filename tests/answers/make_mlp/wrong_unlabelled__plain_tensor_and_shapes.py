"""가중치를 보통 텐서로 두고, 곱하는 축도 맞지 않아요."""
import torch
from torch import nn


class M(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.w = torch.randn(16, 8)
        self.b = nn.Linear(16, 4)
        self.d = nn.Dropout(p) if p else nn.Identity()

    def forward(self, x):
        return self.b(self.d(torch.relu(x @ self.w)))


def make_mlp(p):
    return M(p)
