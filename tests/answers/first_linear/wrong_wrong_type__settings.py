"""계층이 아니라 계층을 만들 인자만 담았어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = {"in_features": 5, "out_features": 3}
output = nn.Linear(**linear_layer)(x)
