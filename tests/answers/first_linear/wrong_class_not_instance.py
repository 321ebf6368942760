"""클래스를 담아 두고 쓸 때 인스턴스를 만들었어요."""

import torch
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear
output = linear_layer(5, 3)(x)
