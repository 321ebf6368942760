"""(out, in) 순서로 적고, 전치 없이 곱하니 shape이 우연히 맞았어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(3, 5)
output = x @ linear_layer.weight
