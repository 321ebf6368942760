"""계층이 더한 편향을 한 번 더 더해요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = linear_layer(x) + linear_layer.bias
