"""점수가 늘 2차원인 줄 알았어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, scores):
        n, _ = scores.shape
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
