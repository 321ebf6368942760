"""마스크를 자르지 않아 n이 size보다 작으면 오류가 나요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, scores):
        return scores.masked_fill(~self.mask, float("-inf"))
