"""True를 가릴 자리로 생각해 마스크를 반대로 만들었어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        mask = torch.triu(torch.ones(size, size, dtype=torch.bool), diagonal=1)
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(self.mask[:n, :n], float("-inf"))
