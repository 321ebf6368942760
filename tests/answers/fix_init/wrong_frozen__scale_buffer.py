"""쓰지 않는 버퍼가 있지만, 움직이지 않는 까닭은 얼린 가중치예요."""

import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(4, 8)
        self.out = nn.Linear(8, 2)
        self.register_buffer("scale", torch.ones(1))
        self.hidden.weight.requires_grad = False

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
