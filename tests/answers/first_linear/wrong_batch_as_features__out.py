"""출력 shape (2, 3)의 앞 숫자를 출력 크기로 적었어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 2)
output = linear_layer(x)
