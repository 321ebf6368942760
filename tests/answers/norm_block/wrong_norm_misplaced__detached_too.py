"""정규화를 먼저 하고, 결과를 그래프에서 떼었어요."""
import torch
from torch import nn


class B(nn.Module):
    def __init__(self, f, norm):
        super().__init__()
        self.l = nn.Linear(f, f)
        self.n = norm(f)

    def forward(self, x):
        return torch.relu(self.l(self.n(x)).detach())


def make_block(features, norm):
    return B(features, norm)
