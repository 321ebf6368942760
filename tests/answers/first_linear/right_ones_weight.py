"""가중치를 1로, 편향을 0으로 먼저 바꾼 뒤에 불러요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
nn.init.ones_(linear_layer.weight)
nn.init.zeros_(linear_layer.bias)
output = linear_layer(x)
