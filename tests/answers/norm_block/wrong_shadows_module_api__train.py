"""학습한 횟수를 train이라는 이름에 적어 두었어요."""
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, features, norm):
        super().__init__()
        self.linear = nn.Linear(features, features)
        self.norm = norm(features)
        self.train = 0

    def forward(self, x):
        return torch.relu(self.norm(self.linear(x)))


def make_block(features, norm):
    return Block(features, norm)
