"""드롭아웃의 확률을 버퍼에 담아서, 드롭아웃이 있을 때만 키가 하나 더 있어요."""
import torch
import torch.nn.functional as F
from torch import nn


class Drop(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.register_buffer("p", torch.tensor(float(p)))

    def forward(self, x):
        return F.dropout(x, self.p.item(), self.training)


def make_mlp(p):
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), Drop(p) if p else nn.Identity(), nn.Linear(16, 4))
