"""__init__을 __inint__라고 썼어요."""
import torch
from torch import nn


class Block(nn.Module):
    def __inint__(self, features, norm):
        super().__init__()
        self.linear = nn.Linear(features, features)
        self.norm = norm(features)

    def forward(self, x):
        return torch.relu(self.norm(self.linear(x)))


def make_block(features, norm):
    return Block(features, norm)
