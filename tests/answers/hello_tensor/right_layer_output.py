"""계층의 출력을 써요. 변화도를 따라갈 수 있는 텐서예요."""
import torch
from torch import nn

x = nn.Linear(5, 3)(torch.randn(2, 5))
