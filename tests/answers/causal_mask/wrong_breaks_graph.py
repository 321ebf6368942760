"""원래 점수를 지키려고 `detach().clone()`에 써 넣었어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        out = scores.detach().clone()
        return out.masked_fill_(~self.mask[:n, :n], float("-inf"))
