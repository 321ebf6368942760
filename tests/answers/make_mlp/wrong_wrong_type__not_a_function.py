"""함수를 만들지 않고 모델을 make_mlp에 넣었어요."""
from torch import nn

p = 0.5
drop = nn.Dropout(p) if p else nn.Identity()
make_mlp = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), drop, nn.Linear(16, 4))
