"""Sequential에 넣은 계층을 다시 꺼내요."""

import torch
from torch import nn

x = torch.randn(2, 5)

model = nn.Sequential(nn.Linear(5, 3)).eval()
linear_layer = model[0]
output = model(x)
