"""버퍼를 쓰지 않고 부를 때마다 CPU에 마스크를 새로 만들어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size).tril().bool(), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        mask = torch.ones(n, n, dtype=torch.bool).tril()
        return scores.masked_fill(~mask, float("-inf"))
