"""너무 많이 끄면 위험하다고 생각했어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(min(p, 0.9)) if p else nn.Identity()
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4))
