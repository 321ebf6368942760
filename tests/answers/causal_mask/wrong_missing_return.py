"""제자리에서 바뀌는 줄 알고 돌려주지 않았어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        scores.masked_fill(~self.mask[:n, :n], float("-inf"))
