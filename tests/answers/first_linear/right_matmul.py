"""계층의 가중치와 편향으로 직접 계산해요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = x @ linear_layer.weight.T + linear_layer.bias
