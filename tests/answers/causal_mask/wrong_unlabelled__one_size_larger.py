"""마스크를 한 줄 크게 만들었어요. 부른 뒤에 작아지는 것은 아니에요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.tril(torch.ones(size + 1, size + 1, dtype=torch.bool)), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
