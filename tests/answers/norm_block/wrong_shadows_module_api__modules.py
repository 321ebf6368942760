"""계층 목록을 modules라는 이름에 담았어요."""
from torch import nn


class Block(nn.Module):
    def __init__(self, features, norm):
        super().__init__()
        self.linear = nn.Linear(features, features)
        self.norm = norm(features)
        self.modules = [self.linear, self.norm, nn.ReLU()]

    def forward(self, x):
        for module in self.modules:
            x = module(x)
        return x


def make_block(features, norm):
    return Block(features, norm)
