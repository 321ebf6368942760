"""매개변수도 텐서예요."""
import torch
from torch import nn

x = nn.Parameter(torch.randn(2, 3))
