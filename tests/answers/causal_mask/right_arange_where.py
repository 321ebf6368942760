"""행 번호와 열 번호를 비교하고 `torch.where`로 고르는 방법."""
import math

import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        index = torch.arange(size)
        self.register_buffer("mask", index[:, None] >= index[None, :], persistent=False)

    def forward(self, scores):
        n = scores.size(-1)
        return torch.where(self.mask[:n, :n], scores, -math.inf)
