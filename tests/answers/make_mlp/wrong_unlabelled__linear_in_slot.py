"""p가 없으면 드롭아웃 자리에 Linear를 두었어요."""
from torch import nn


def make_mlp(p):
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p) if p else nn.Linear(16, 16), nn.Linear(16, 4))
