"""받은 점수의 칸에 바로 대입했어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size, dtype=torch.bool).tril(), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        scores[..., ~self.mask[:n, :n]] = float("-inf")
        return scores
