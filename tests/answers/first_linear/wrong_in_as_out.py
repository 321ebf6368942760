"""나가는 수 자리에 들어오는 수를 한 번 더 적었어요."""

import torch
from torch import nn

x = torch.randn(2, 5)
linear_layer = nn.Linear(5, 5)
output = linear_layer(x)
