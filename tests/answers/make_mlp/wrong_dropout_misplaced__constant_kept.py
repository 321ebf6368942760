"""드롭아웃이 맨 뒤에 있고, 늘 1인 텐서를 속성에 두었어요."""
import torch
from torch import nn


class M(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.one = torch.ones(1)
        self.net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4), nn.Dropout(p) if p else nn.Identity())

    def forward(self, x):
        return self.net(x) * self.one


def make_mlp(p):
    return M(p)
