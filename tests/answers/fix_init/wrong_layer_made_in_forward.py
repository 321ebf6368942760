"""계층은 쓸 때 만들면 된다고 생각했어요."""
import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()

    def forward(self, x):
        h = torch.relu(nn.Linear(4, 8)(x))
        return nn.Linear(8, 2)(h)
