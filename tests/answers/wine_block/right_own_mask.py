import torch
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.p = p
        self.fc1 = nn.Linear(width, width)
        self.fc2 = nn.Linear(width, width)

    def forward(self, x):
        hidden = self.fc1(x).clamp(min=0)
        if self.training and self.p > 0:
            hidden = hidden * (torch.rand_like(hidden) >= self.p) / (1 - self.p)
        out = self.fc2(hidden)
        out += x
        return out.relu_()
