"""계층을 리스트에 담으면 모델이라고 생각했어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(p) if p else nn.Identity()
    return [nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4)]
