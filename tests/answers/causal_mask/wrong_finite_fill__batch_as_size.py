"""-1e9로 채웠고, n을 첫 축에서 얻었어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size, dtype=torch.bool).tril(), persistent=False)

    def forward(self, scores):
        n = scores.shape[0]
        return scores.masked_fill(~self.mask[:n, :n], -1e9)
