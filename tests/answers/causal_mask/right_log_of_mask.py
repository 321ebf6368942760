"""log 1은 0, log 0은 -inf인 것을 쓰는 방법."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.full((size, size), True).tril(), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores + self.mask[:n, :n].to(scores.dtype).log()
