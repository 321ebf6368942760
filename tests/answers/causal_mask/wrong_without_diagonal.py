"""자기 자신도 가려 첫 행이 모두 -inf예요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool), diagonal=-1)
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
