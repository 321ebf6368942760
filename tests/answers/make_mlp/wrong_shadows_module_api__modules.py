"""계층 목록을 modules라는 이름에 담았어요."""
from torch import nn


class MLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        drop = nn.Dropout(p) if p else nn.Identity()
        self.modules = [nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4)]

    def forward(self, x):
        for layer in self.modules:
            x = layer(x)
        return x


def make_mlp(p):
    return MLP(p)
