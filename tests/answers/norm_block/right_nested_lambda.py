"""안쪽 nn.Sequential로 한 번 더 묶었어요."""
from torch import nn

make_block = lambda features, norm: nn.Sequential(
    nn.Sequential(nn.Linear(features, features), nn.Sequential(norm(features))),
    nn.Threshold(0.0, 0.0),
)
