"""등록한 것을 `self.buffers`에도 모아 두었어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.register_buffer("mask", mask, persistent=False)
        self.buffers = [self.mask]

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.buffers[0][:n, :n], float("-inf"))
