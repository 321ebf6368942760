"""조건을 뒤집지 않았고, 점수를 그래프에서 떼어 냈어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size, dtype=torch.bool).tril(), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.detach().masked_fill(self.mask[:n, :n], float("-inf"))
