"""인자의 이름을 적고, 입력 크기는 x에서 읽어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(out_features=3, in_features=x.shape[-1])
output = linear_layer(input=x)
