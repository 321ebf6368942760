"""0이 된 자리를 가려서, 점수가 0인 자리도 가려요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size).tril().bool(), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        out = scores.tril()
        return out.masked_fill(out == 0, float("-inf"))
