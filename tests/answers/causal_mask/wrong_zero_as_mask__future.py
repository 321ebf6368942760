"""점수와 곱해서 가릴 자리를 골라, 점수가 0인 미래가 남아요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size).tril().bool(), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(scores * ~self.mask[:n, :n] != 0, float("-inf"))
