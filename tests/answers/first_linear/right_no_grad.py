"""결과만 보려고 변화도 없이 계산해요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
with torch.no_grad():
    output = linear_layer(x)
