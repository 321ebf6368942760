"""마스크에 배치의 축을 하나 더 두었어요. 자르기는 맞게 해요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.tril(torch.ones(1, size, size, dtype=torch.bool)), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:, :n, :n], float("-inf"))
