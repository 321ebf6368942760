"""p가 없으면 nn.Identity로 자리를 지켜요."""
from torch import nn


def make_mlp(p):
    return nn.Sequential(
        nn.Linear(8, 16),
        nn.ReLU(),
        nn.Dropout(p) if p else nn.Identity(),
        nn.Linear(16, 4),
    )
