"""표본 하나의 결과를 두 줄로 늘렸어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = linear_layer(x[0]).expand(2, 3)
