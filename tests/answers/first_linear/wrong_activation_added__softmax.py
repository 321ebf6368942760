"""합이 1이 되도록 softmax를 씌웠어요."""

import torch
import torch.nn.functional as F
from torch import nn

x = torch.randn(2, 5)

linear_layer = nn.Linear(5, 3)
output = F.softmax(linear_layer(x), dim=1)
