"""빈 nn.Sequential도 받은 것을 그대로 돌려줘요."""
from torch import nn


def make_mlp(p):
    hidden = nn.Sequential(nn.Linear(8, 16), nn.ReLU())
    middle = nn.Sequential(nn.Dropout(p)) if p else nn.Sequential()
    return nn.Sequential(hidden, middle, nn.Linear(16, 4))
