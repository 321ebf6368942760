"""계층을 함수 밖에서 한 번만 만들었어요."""
from torch import nn

fc1, fc2 = nn.Linear(8, 16), nn.Linear(16, 4)


def make_mlp(p):
    return nn.Sequential(fc1, nn.ReLU(), nn.Dropout(p) if p else nn.Identity(), fc2)
