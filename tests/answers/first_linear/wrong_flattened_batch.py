"""먼저 모두 펼쳐야 한다고 생각했어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(10, 3)
output = linear_layer(x.flatten())
