"""Linear를 forward에서 만들어요."""
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, features, norm):
        super().__init__()
        self.norm = norm(features)

    def forward(self, x):
        linear = nn.Linear(x.shape[-1], x.shape[-1])
        return torch.relu(self.norm(linear(x)))


def make_block(features, norm):
    return Block(features, norm)
