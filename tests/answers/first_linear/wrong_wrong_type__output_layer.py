"""계층을 부르지 않고 이름만 다시 붙였어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = linear_layer
