"""확률이 0.1보다 작으면 드롭아웃을 두지 않아요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(p) if p and p > 0.1 else nn.Identity()
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4))
