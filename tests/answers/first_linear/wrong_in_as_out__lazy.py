"""LazyLinear도 (in, out)을 받는다고 생각했어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.LazyLinear(5, 3)
output = linear_layer(x)
