"""계층을 파이썬 리스트 속성에 담았어요."""
from torch import nn


class MLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        drop = nn.Dropout(p) if p else nn.Identity()
        self.layers = [nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def make_mlp(p):
    return MLP(p)
