"""매개변수가 없는 계층은 모델마다 새로 만들지 않고 함께 써요."""
from torch import nn

ACTIVATION, PASS = nn.ReLU(), nn.Identity()


def make_mlp(p):
    return nn.Sequential(nn.Linear(8, 16), ACTIVATION, nn.Dropout(p) if p else PASS, nn.Linear(16, 4))
