"""들어오는 크기와 나가는 크기를 바꿔 적었어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(p) if p else nn.Identity()
    return nn.Sequential(nn.Linear(16, 8), nn.ReLU(), drop, nn.Linear(4, 16))
