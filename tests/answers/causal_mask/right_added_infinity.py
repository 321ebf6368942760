"""0과 `-inf`가 든 텐서를 더해요."""

import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size).tril() > 0, persistent=False)

    def forward(self, scores):
        n = scores.size(-1)
        return scores + torch.where(self.mask[:n, :n], 0.0, float("-inf"))
