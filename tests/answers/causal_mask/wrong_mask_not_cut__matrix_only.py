"""마스크를 자르지 않았고, 2차원 점수만 받아요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size, dtype=torch.bool).tril(), persistent=False)

    def forward(self, scores):
        rows, columns = scores.shape
        return scores.masked_fill(~self.mask, float("-inf"))
