"""p가 없을 때만 자리도 ReLU도 없어요."""
from torch import nn


def make_mlp(p):
    if p is None:
        return nn.Sequential(nn.Linear(8, 16), nn.Linear(16, 4))
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p), nn.Linear(16, 4))
