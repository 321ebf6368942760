"""5를 3으로 바꾸는 계층을 만들고 x를 넣어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = linear_layer(x)
