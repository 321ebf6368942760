"""`view(-1, 4)`는 2차원 입력을 그대로 두고, 잘못은 나가는 수에 있어요."""

import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(4, 8)
        self.out = nn.Linear(8, 3)

    def forward(self, x):
        x = x.view(-1, 4)
        return self.out(torch.relu(self.hidden(x)))
