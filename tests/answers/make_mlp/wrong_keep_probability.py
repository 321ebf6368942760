"""p를 남길 확률로 읽었어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(1 - p) if p else nn.Identity()
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4))
