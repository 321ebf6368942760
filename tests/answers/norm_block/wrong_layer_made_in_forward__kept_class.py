"""클래스를 담아 두고 부를 때마다 만들었어요."""
from torch import nn


class Block(nn.Module):
    def __init__(self, features, norm):
        super().__init__()
        self.fc = nn.Linear(features, features)
        self.n, self.f = norm, features

    def forward(self, x):
        return self.n(self.f)(self.fc(x)).relu()


def make_block(features, norm):
    return Block(features, norm)
