"""첫 행만 넣었어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = linear_layer(x[0])
