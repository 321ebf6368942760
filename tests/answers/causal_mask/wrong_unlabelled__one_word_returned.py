"""가릴 것이 없으면 받은 텐서를 그대로 돌려줘요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size).tril().bool(), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        if n == 1:
            return scores
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
