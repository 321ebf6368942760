"""None과 0의 크기를 비교했어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(p) if p > 0 else nn.Identity()
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4))
