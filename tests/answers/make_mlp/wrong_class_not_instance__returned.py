"""인스턴스가 아니라 클래스를 돌려줬어요."""
from torch import nn


def make_mlp(p):
    class MLP(nn.Sequential):
        def __init__(self):
            drop = nn.Dropout(p) if p else nn.Identity()
            super().__init__(nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4))

    return MLP
