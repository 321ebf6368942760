"""정규화를 두 번 부르고, 평가 모드로 두었어요."""
import torch
from torch import nn


class B(nn.Module):
    def __init__(self, f, norm):
        super().__init__()
        self.l = nn.Linear(f, f)
        self.n = norm(f)
        self.eval()

    def forward(self, x):
        return torch.relu(self.n(self.n(self.l(x))))


def make_block(features, norm):
    return B(features, norm)
