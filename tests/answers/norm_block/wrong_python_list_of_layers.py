"""세 계층을 파이썬 리스트에 담았어요."""
from torch import nn


class Block(nn.Module):
    def __init__(self, features, norm):
        super().__init__()
        self.layers = [nn.Linear(features, features), norm(features), nn.ReLU()]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def make_block(features, norm):
    return Block(features, norm)
