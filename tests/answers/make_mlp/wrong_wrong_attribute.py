"""2번 자리를 바꾼 줄 알았는데 dropout이라는 새 계층이 끝에 붙었어요."""
from torch import nn


def make_mlp(p):
    model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p or 0.5), nn.Linear(16, 4))
    if not p:
        model.dropout = nn.Identity()
    return model
