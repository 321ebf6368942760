"""`nn.Buffer`와 `triu`의 반대를 쓰는 방법."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        above = torch.ones(size, size).triu(diagonal=1)
        self.mask = nn.Buffer(above == 0, persistent=False)

    def forward(self, scores):
        *_, n = scores.shape
        hidden = self.mask[:n, :n].logical_not()
        return torch.masked_fill(scores, hidden, -torch.inf)
