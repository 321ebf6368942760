"""마지막 가중치를 보통 텐서로 만들었어요."""
import torch
import torch.nn.functional as F
from torch import nn


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.randn(4, 16) * 0.1
        self.bias = torch.zeros(4)

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)


def make_mlp(p):
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p or 0), Head())
