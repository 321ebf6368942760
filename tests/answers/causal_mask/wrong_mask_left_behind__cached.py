"""처음 부를 때 뒤집은 마스크를 보통 속성에 담아 두어요."""

import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.tril(torch.ones(size, size, dtype=torch.bool)), persistent=False)
        self.hidden = None

    def forward(self, scores):
        n = scores.shape[-1]
        if self.hidden is None:
            self.hidden = ~self.mask
        return scores.masked_fill(self.hidden[:n, :n], float("-inf"))
