"""크기가 같으니 결과를 x에 도로 써 넣었어요."""
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, features, norm):
        super().__init__()
        self.linear = nn.Linear(features, features)
        self.norm = norm(features)

    def forward(self, x):
        x[:] = self.norm(self.linear(x))
        return torch.relu(x)


def make_block(features, norm):
    return Block(features, norm)
