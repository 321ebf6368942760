"""Linear가 아니라 Embedding을 만듭니다. 가중치의 shape만 인자를 바꾼 Linear와 같습니다."""

import torch
from torch import nn

x = torch.tensor([[1.0, 2, 3, 4, 5], [6, 7, 8, 9, 10]])
linear_layer = nn.Embedding(5, 3)
output = linear_layer(torch.tensor([0, 1]))
