"""평가 모드로 바꾸어 돌려줬어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(p) if p else nn.Identity()
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4)).eval()
