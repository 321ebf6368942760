"""부를 때마다 정규화를 평가 모드로 바꾸었어요."""
from torch import nn


class Block(nn.Module):
    def __init__(self, features, norm):
        super().__init__()
        self.fc = nn.Linear(features, features)
        self.norm = norm(features).eval()

    def forward(self, x):
        self.norm.eval()
        return self.norm(self.fc(x)).relu()


def make_block(features, norm):
    return Block(features, norm)
