"""출력을 낼 때 계층을 새로 만들었어요. 가중치가 달라요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = nn.Linear(5, 3)(x)
