"""결과에 수를 곱했어요. 다른 계층이나 옛 입력에서 온 값은 아니에요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = linear_layer(x) * 2
