"""만들면서 바로 불러서 계층이 아니라 결과가 남았어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)(x)
output = linear_layer
