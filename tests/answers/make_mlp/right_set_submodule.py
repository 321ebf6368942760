"""먼저 드롭아웃으로 만들고, 필요 없으면 그 자리를 바꿔 끼워요."""
from torch import nn


def make_mlp(p):
    model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 4))
    model.set_submodule("2", nn.Dropout(p) if p else nn.Identity())
    return model
