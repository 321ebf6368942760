"""버퍼를 `forward`에서야 등록해요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def forward(self, scores):
        n = scores.shape[-1]
        self.register_buffer("mask", torch.tril(torch.ones(self.size, self.size, dtype=torch.bool)), persistent=False)
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
