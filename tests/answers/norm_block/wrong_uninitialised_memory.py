"""가중치를 torch.empty로만 만들었어요."""
import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, features, norm):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(features, features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.norm = norm(features)

    def forward(self, x):
        return F.relu(self.norm(F.linear(x, self.weight, self.bias)))


def make_block(features, norm):
    return Block(features, norm)
