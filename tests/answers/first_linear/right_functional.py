"""F.linear에 계층의 가중치와 편향을 넘겨요."""

import torch
import torch.nn.functional as F
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = F.linear(x, linear_layer.weight, linear_layer.bias)
