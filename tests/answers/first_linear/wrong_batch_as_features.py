"""배치 크기 2를 입력 크기로 보고, 맞추려고 x를 전치했어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(2, 3)
output = linear_layer(x.T)
