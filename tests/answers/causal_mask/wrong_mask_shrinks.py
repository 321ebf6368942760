"""자른 마스크를 버퍼에 다시 담아요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size).tril().bool(), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        self.mask = self.mask[:n, :n]
        return scores.masked_fill(~self.mask, float("-inf"))
