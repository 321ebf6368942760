"""마지막 계층을 forward에서 그때그때 만들어요."""
from torch import nn


class MLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p or 0))

    def forward(self, x):
        return nn.Linear(16, 4)(self.body(x))


def make_mlp(p):
    return MLP(p)
