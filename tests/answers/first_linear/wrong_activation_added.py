"""계층 뒤에는 늘 활성화 함수가 온다고 생각했어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = torch.sigmoid(linear_layer(x))
