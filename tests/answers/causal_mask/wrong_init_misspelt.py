"""`__init__`의 밑줄이 하나씩 모자라요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def _init_(self, size):
        super().__init__()
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
