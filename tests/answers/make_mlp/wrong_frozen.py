"""첫 계층은 배우지 않아도 된다고 생각했어요."""
from torch import nn


def make_mlp(p):
    drop = nn.Dropout(p) if p else nn.Identity()
    model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4))
    model[0].requires_grad_(False)
    return model
