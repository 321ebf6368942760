"""가린 결과를 담지 않고 받은 점수를 그대로 돌려줘요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size, dtype=torch.bool).tril(), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        scores.masked_fill(~self.mask[:n, :n], float("-inf"))
        return scores
