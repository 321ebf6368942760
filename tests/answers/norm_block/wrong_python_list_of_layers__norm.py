"""정규화를 파이썬 리스트에 담았어요."""
from torch import nn


class Block(nn.Module):
    def __init__(self, features, norm):
        super().__init__()
        self.fc = nn.Linear(features, features)
        self.norms = [norm(features)]

    def forward(self, x):
        return self.norms[0](self.fc(x)).relu()


def make_block(features, norm):
    return Block(features, norm)
