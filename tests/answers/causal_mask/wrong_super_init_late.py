"""등록한 다음 `super().__init__()`을 또 불렀어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.register_buffer("mask", mask, persistent=False)
        super().__init__()

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
