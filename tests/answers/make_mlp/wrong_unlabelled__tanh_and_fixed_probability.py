"""ReLU 대신 tanh를 쓰고, 확률은 0.5로 적어 두었어요."""
from torch import nn


def make_mlp(p):
    return nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Dropout(0.5) if p else nn.Identity(), nn.Linear(16, 4))
