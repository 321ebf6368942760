"""LazyLinear를 만들고, 부른 것은 다른 계층이에요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.LazyLinear(3)
output = nn.Linear(5, 3)(x)
