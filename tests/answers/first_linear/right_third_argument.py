"""dtype을 적으려 했지만 세 번째 자리는 편향이에요. 그래도 5→3 계층이에요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3, torch.float32)
output = linear_layer(x)
