"""활성화 함수를 빠뜨렸어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(p) if p else nn.Identity()
    return nn.Sequential(nn.Linear(8, 16), drop, nn.Linear(16, 4))
