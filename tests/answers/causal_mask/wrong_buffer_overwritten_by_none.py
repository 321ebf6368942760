"""`register_buffer`가 마스크를 돌려주는 줄 알았어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.mask = self.register_buffer("mask", mask, persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
