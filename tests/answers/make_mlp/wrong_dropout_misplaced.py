"""드롭아웃을 마지막 계층 뒤에 두었어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(p) if p else nn.Identity()
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4), drop)
