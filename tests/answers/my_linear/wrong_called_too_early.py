"""계층에 x를 넣은 결과를 MyLinear라고 불렀어요."""
import torch
from torch import nn


x = torch.randn(2, 5)
MyLinear = nn.Linear(5, 3)(x)
