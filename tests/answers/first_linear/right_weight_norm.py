"""가중치를 크기와 방향으로 나눈 Linear도 5→3 Linear예요."""

import torch
from torch import nn
from torch.nn.utils.parametrizations import weight_norm

x = torch.randn(2, 5)
linear_layer = weight_norm(nn.Linear(5, 3))
output = linear_layer(x)
