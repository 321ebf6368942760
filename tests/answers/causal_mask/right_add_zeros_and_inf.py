"""0과 -inf로 된 행렬을 더하는 방법."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size).tril().bool(), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        extra = scores.new_zeros(n, n)
        extra.masked_fill_(~self.mask[:n, :n], float("-inf"))
        return scores + extra
