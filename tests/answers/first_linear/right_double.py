"""float64 계층에 입력을 맞춰 넣어요."""

import torch
from torch import nn

x = torch.randn(2, 5)
linear_layer = nn.Linear(5, 3, dtype=torch.float64)
output = linear_layer(x.double())
