"""forward에 return이 없어요."""
from torch import nn


class MLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        drop = nn.Dropout(p) if p else nn.Identity()
        self.net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4))

    def forward(self, x):
        x = self.net(x)


def make_mlp(p):
    return MLP(p)
