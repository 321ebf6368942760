"""(out, in) 순서로 적고, 오류가 나서 입력을 바꿨어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(3, 5)
output = linear_layer(torch.randn(2, 3))
