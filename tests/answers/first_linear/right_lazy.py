"""LazyLinear는 처음 부른 뒤에 Linear가 돼요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.LazyLinear(3)
output = linear_layer(x)
