"""마스크 말고 저장되는 버퍼가 하나 더 있어요."""

import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size, dtype=torch.bool).tril(), persistent=False)
        self.register_buffer("calls", torch.tensor(0))

    def forward(self, scores):
        self.calls += 1
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
