"""ModuleList도 차례로 실행되는 줄 알았어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(p) if p else nn.Identity()
    return nn.ModuleList([nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4)])
