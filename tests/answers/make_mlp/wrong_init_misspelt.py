"""밑줄을 하나씩만 썼어요."""
from torch import nn


class MLP(nn.Module):
    def _init_(self, p):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p or 0), nn.Linear(16, 4))

    def forward(self, x):
        return self.net(x)


def make_mlp(p):
    return MLP(p)
