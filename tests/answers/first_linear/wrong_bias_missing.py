"""직접 곱하면서 편향을 잊었어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = x @ linear_layer.weight.T
