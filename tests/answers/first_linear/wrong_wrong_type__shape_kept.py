"""결과의 텐서가 아니라 그 shape을 담았어요."""
import torch
from torch import nn

x = torch.randn(2, 5)
linear_layer = nn.Linear(5, 3)
output = linear_layer(x).shape
