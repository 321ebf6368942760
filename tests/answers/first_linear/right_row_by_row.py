"""한 행씩 넣고 다시 쌓아요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = torch.stack([linear_layer(row) for row in x])
