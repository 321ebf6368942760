"""편향 없이 만들어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3, bias=False)
output = linear_layer(x)
